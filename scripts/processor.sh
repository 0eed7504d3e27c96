# Sourced: sets what ND4J's native libraries read when they start.

# The pool is the parallelism: a BLAS or OpenMP thread more would only get in its way.
OMP_NUM_THREADS=1
export OMP_NUM_THREADS

# OpenBLAS takes an AMD processor with AVX-512 for an older one; with the right kernels wide networks train 1.5 to 2 times
# as fast. Other kernels may give other last bits: environment.csv tells which were asked for.
if [ -z "${OPENBLAS_CORETYPE:-}" ] && grep -q AuthenticAMD /proc/cpuinfo 2>/dev/null &&
  grep -q 'avx512f.* avx512bw.* avx512vl' /proc/cpuinfo; then
  OPENBLAS_CORETYPE=SkylakeX
  export OPENBLAS_CORETYPE
fi

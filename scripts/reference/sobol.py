"""Writes SciPy's points of Sobol's sequence, to which the test of samples is held.

python3 scripts/reference/sobol.py > src/test/resources/definition/sobol.csv
"""

from scipy.stats import qmc

AXES = 9
POINTS = 256

print(f"# SciPy's Sobol sequence without scrambling, {POINTS} points of {AXES} axes")
for point in qmc.Sobol(d=AXES, scramble=False).random(POINTS):
    print(",".join(repr(float(coordinate)) for coordinate in point))

package org.sweepstack.trial;

/** The distribution that initial weights are drawn from; fans are those of the layer. */
public enum InitializerKind implements Choice {
  /** Normal with mean 0 and deviation {@code init_std}. */
  NORMAL,
  /** Uniform in [{@code init_low}, {@code init_high}). */
  UNIFORM,
  /** Uniform in plus or minus the root of 6 / (inputs + outputs). */
  GLOROT_UNIFORM,
  /** Normal with deviation the root of 2 / (inputs + outputs). */
  GLOROT_NORMAL,
  /** Normal with deviation the root of 2 / inputs. */
  HE_NORMAL,
  /** Normal with deviation the root of 1 / inputs. */
  LECUN_NORMAL
}

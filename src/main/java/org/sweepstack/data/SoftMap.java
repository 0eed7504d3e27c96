package org.sweepstack.data;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was made while there is memory for it, and makes it again after. What somebody holds
 * stays the same object. For any thread; each thing is made by one of them.
 */
final class SoftMap<K, V> {
  private final Map<K, SoftReference<V>> kept = new ConcurrentHashMap<>();

  /** Returns what belongs to a key. */
  V get(K key, Function<K, V> maker) {
    // Held here, lest it is collected before it is returned.
    List<V> held = new ArrayList<>(1);
    kept.compute(
        key,
        (same, reference) -> {
          V value = reference == null ? null : reference.get();
          if (value != null) {
            held.add(value);
            return reference;
          }
          held.add(maker.apply(same));
          return new SoftReference<>(held.get(0));
        });
    return held.get(0);
  }
}

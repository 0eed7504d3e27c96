// The filter in the page's address, so that it survives a reload and can be handed on.

import {filter, filterAddress, takeAddress} from './filter.mjs';

/** Takes the filter that the page was opened with, and keeps the address to what is filtered from then on. */
export function followAddress() {
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) !== filterAddress()) {
      takeAddress(location.hash.slice(1));
    }
  });
  if (location.hash.length > 1) {
    takeAddress(location.hash.slice(1));
  }
  filter.onChange(() => {
    if (location.hash.slice(1) !== filterAddress()) {
      history.replaceState(null, '', `#${filterAddress()}`);
    }
  });
}

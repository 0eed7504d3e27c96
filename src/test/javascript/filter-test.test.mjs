import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {filterTest} from '../../main/resources/org/sweepstack/page/filter-test.mjs';

const {columns, rows, cases} = JSON.parse(readFileSync(new URL('../resources/org/sweepstack/filter/filters.json', import.meta.url)));
const readColumns = columns.map((column, place) => ({...column, text: (row) => row[place]}));

for (const {filter, passes, problem} of cases) {
  test(`filter ${filter}`, () => {
    if (problem !== undefined) {
      assert.throws(() => filterTest(filter, readColumns, rows), {message: problem});
      return;
    }
    const passesFilter = filterTest(filter, readColumns, rows);
    assert.deepEqual(rows.filter(passesFilter).map(([trial]) => trial), passes);
  });
}

// The grammar of filters, the same as in the package filter of the program; filters.json has a case for each of its rules.
//
//   filter      = alternative { OR alternative }
//   alternative = term { [AND | ","] term }
//   term        = ["-"] (condition | word { ("," | "|") word })
//   condition   = column ("=" | "==" | "!=" | "<" | "<=" | ">" | ">=") value { ("," | "|") value }
//
// A comma goes before another value, unless a condition comes next. Words, columns and values with a space, a comma or
// a bar in them stand in quotes, in which a quote is doubled.

const RELATIONS = ['=', '==', '!=', '<', '<=', '>', '>='];
const QUOTED = /"((?:[^"]|"")*)"|'((?:[^']|'')*)'/y;
const NAME = /(?:[^\s,|<>=!]|!(?!=))+/y;
const VALUE = /[^\s,|]+/y;
const RELATION = /\s*(!?[<>=][<>=!]*)/y;
const JOINER = /(?:or|and)(?=\s|$)/iy;
const COMMA = /\s*,/y;
const BAR = /\s*\|/y;
const CONDITION = /\s*-?(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:[^\s,|<>=!]|!(?!=))+)\s*(?:[<>=]|!=)/y;

/** Reads a filter: alternatives, each a list of terms; throws an Error that says what is wrong with it. */
export function readFilter(text) {
  return new Reader(text).filter();
}

class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  filter() {
    const alternatives = [[]];
    let joiner = '';
    for (this.skipSpace(); !this.isAtEnd(); this.skipSpace()) {
      const [word] = this.take(JOINER) ?? [];
      const terms = alternatives[alternatives.length - 1];
      if (word !== undefined) {
        if (terms.length === 0 || joiner !== '') {
          throw oneSided(word);
        }
        joiner = word;
        if (word.toUpperCase() === 'OR') {
          alternatives.push([]);
        }
        continue;
      }
      terms.push(this.term());
      joiner = this.take(COMMA) === null ? '' : ',';
    }
    if (joiner !== '') {
      throw oneSided(joiner);
    }
    return alternatives;
  }

  term() {
    const start = this.at;
    const isNegated = this.take(/-/y) !== null;
    if (this.text[this.at] === '(') {
      throw new Error('parentheses are not known; write each alternative in full and join them by OR');
    }
    const name = this.word(NAME);
    const [, relation] = this.take(RELATION) ?? [];
    if (name === null) {
      throw new Error(nothingAt(this.text.slice(start), relation));
    }
    if (relation === undefined) {
      return {isNegated, words: [name, ...this.others(NAME, start)]};
    }
    if (!RELATIONS.includes(relation)) {
      throw new Error(`unknown relation '${relation}'; there are ${RELATIONS.join(' ')}`);
    }
    return {isNegated, column: name, relation, values: [this.next(VALUE, start), ...this.others(VALUE, start)]};
  }

  /** The words or values that follow another. */
  others(pattern, start) {
    const others = [];
    while (this.isFollowed()) {
      others.push(this.next(pattern, start));
    }
    return others;
  }

  /** Whether another value follows, and goes to it. */
  isFollowed() {
    if (this.take(BAR) !== null) {
      return true;
    }
    const before = this.at;
    if (this.take(COMMA) !== null && this.find(CONDITION) === null) {
      return true;
    }
    this.at = before;
    return false;
  }

  next(pattern, start) {
    const before = this.text.slice(start, this.at).trim();
    this.skipSpace();
    const value = this.word(pattern);
    if (value === null) {
      throw new Error(`expected a value after '${before}'; "" stands for an empty one`);
    }
    return value;
  }

  /** A text in quotes or without; null where there is none. */
  word(pattern) {
    const quote = this.text[this.at];
    const quoted = this.take(QUOTED);
    if (quoted !== null) {
      return (quoted[1] ?? quoted[2]).replaceAll(quote + quote, quote);
    }
    if (quote === '"' || quote === "'") {
      throw new Error(`no quote ends what begins with ${this.text.slice(this.at)}`);
    }
    return this.take(pattern)?.[0] ?? null;
  }

  take(pattern) {
    const found = this.find(pattern);
    this.at += found === null ? 0 : found[0].length;
    return found;
  }

  find(pattern) {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  skipSpace() {
    this.take(/\s*/y);
  }

  isAtEnd() {
    return this.at === this.text.length;
  }
}

function oneSided(joiner) {
  return new Error(`expected a condition or a word on both sides of '${joiner}'`);
}

function nothingAt(rest, relation) {
  return relation === undefined
    ? `expected a condition or a word, got '${rest}'`
    : `expected a column before '${relation}'`;
}

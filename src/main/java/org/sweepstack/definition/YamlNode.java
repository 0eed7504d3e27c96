package org.sweepstack.definition;

import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A node of a file's YAML tree that knows its file.
 *
 * <p>Children are wrapped when they are asked for: a tree of aliases can stand for more nodes than
 * fit in memory.
 *
 * @param file the file as the user named it
 * @param node the node, composed with marks
 */
record YamlNode(String file, Node node) {

  /**
   * A key of a mapping and its value.
   *
   * @param key any node, although only a scalar makes sense
   * @param value any node
   */
  record Entry(YamlNode key, YamlNode value) {}

  Position position() {
    return Position.of(file, node.getStartMark().orElseThrow());
  }

  boolean isScalar() {
    return node instanceof ScalarNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Returns a scalar's text, whether it is quoted or not; empty for YAML's null. */
  String text() {
    return node.getTag().equals(Tag.NULL) ? "" : ((ScalarNode) node).getValue();
  }

  /** Returns a scalar's text with its position. */
  Word word() {
    return new Word(position(), text());
  }

  /** Returns the items of a list. */
  List<YamlNode> items() {
    return ((SequenceNode) node).getValue().stream().map(this::child).toList();
  }

  /** Returns the entries of a mapping, in the order written and with duplicates. */
  List<Entry> entries() {
    return ((MappingNode) node)
        .getValue().stream()
            .map(tuple -> new Entry(child(tuple.getKeyNode()), child(tuple.getValueNode())))
            .toList();
  }

  /** Returns what the node is, in words that follow "got". */
  String shown() {
    if (isList()) {
      return "a list";
    }
    return isMapping() ? "a mapping" : word().shown();
  }

  private YamlNode child(Node other) {
    return new YamlNode(file, other);
  }
}

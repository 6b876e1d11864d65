package dateline.vocab;

import org.apache.jena.graph.Node;

/**
 * Two roles of one event that make a shortcut.
 *
 * @param node the rule itself
 * @param onClass the event class it looks at, subclasses included
 * @param fromRole the role, as stated, whose holder is the shortcut's subject
 * @param toRole the role as stated, {@code dl:place} or {@code dl:agreement}, whose value is the
 *     shortcut's object
 * @param shortcut the property derived
 * @param symmetric whether the shortcut is stated both ways
 */
public record ShortcutRule(
    Node node, Node onClass, Node fromRole, Node toRole, Node shortcut, boolean symmetric) {}

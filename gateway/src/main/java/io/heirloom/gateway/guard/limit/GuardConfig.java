package io.heirloom.gateway.guard.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of a GraphQL request. Answers name the rule that was broken, never the number. */
@ConfigMapping(prefix = "heirloom.guard")
public interface GuardConfig {
    /** The largest body, in bytes. */
    @WithDefault("65536")
    int bodyBytes();

    /** The longest document, in characters. */
    @WithDefault("32768")
    int documentCharacters();

    /** The most tokens in a document. */
    @WithDefault("1000")
    int tokens();

    /** How deep the parser's rules may nest. */
    @WithDefault("100")
    int ruleDepth();

    /** The most named fragments. */
    @WithDefault("10")
    int fragments();

    /** The most aliases. */
    @WithDefault("15")
    int aliases();

    /** The most directives. */
    @WithDefault("10")
    int directives();

    /** The most fields at the root of a query. */
    @WithDefault("10")
    int rootFields();

    /** The deepest field, fragments expanded. */
    @WithDefault("10")
    int depth();

    /** The highest cost, fragments expanded and lists multiplied. */
    @WithDefault("500")
    int cost();

    /** The most rows that a connection may be asked for. */
    @WithDefault("100")
    int pageSize();

    /** How long a request may take, end to end. */
    @WithDefault("PT5S")
    Duration timeout();

    /** How many requests are executed at once. */
    @WithDefault("64")
    int concurrent();

    /** How many more may wait for their turn. */
    @WithDefault("128")
    int queue();

    /** How many parsed documents are remembered. */
    @WithDefault("512")
    int cachedDocuments();

    /** How many bytes the remembered documents may take together, estimated. */
    @WithDefault("8388608")
    long cachedBytes();
}

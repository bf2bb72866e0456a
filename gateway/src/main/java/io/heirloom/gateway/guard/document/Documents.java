package io.heirloom.gateway.guard.document;

import graphql.GraphQLException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.IntrospectionQuery;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.heirloom.gateway.guard.limit.GuardConfig;
import io.heirloom.gateway.guard.limit.RefusedException;
import io.heirloom.gateway.guard.limit.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parses, judges and validates documents, each once: what passed is remembered by the SHA-256 of its text. */
@ApplicationScoped
public class Documents {

    // The known introspection query is deeper than any honest operation; it alone is excused from depth and cost.
    private static final String INTROSPECTION =
            AstPrinter.printAstCompact(Parser.parse(IntrospectionQuery.INTROSPECTION_QUERY));

    private final GraphQLSchema schema;
    private final GuardConfig limits;
    private final ParserOptions options;
    private final DocumentCache cache;

    Documents(GraphQLSchema schema, GuardConfig limits) {
        this.schema = schema;
        this.limits = limits;
        this.options = ParserOptions.newParserOptions()
                .maxCharacters(limits.documentCharacters())
                .maxTokens(limits.tokens())
                .maxWhitespaceTokens(limits.documentCharacters())
                .maxRuleDepth(limits.ruleDepth())
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
        // The configuration key of the extension does not reach operations; whoever else parses one gets the same
        // limits.
        ParserOptions.setDefaultOperationParserOptions(options);
        this.cache = new DocumentCache(limits.cachedDocuments(), limits.cachedBytes());
    }

    /** The document, ready for execution; a broken rule is a refusal. */
    public Admitted admit(String query, Map<String, Object> variables) {
        if (query.length() > limits.documentCharacters()) {
            throw Rule.DOCUMENT_TOO_LARGE.refused();
        }
        String key = DocumentCache.keyOf(query);
        Admitted known = cache.get(key);
        if (known != null) {
            return known.figures().readsVariables()
                    ? judged(known.entry().getDocument(), variables).with(known.entry())
                    : known;
        }
        Document document = parse(query);
        Judged judged = judged(document, variables);
        validate(document);
        Admitted admitted = judged.with(new PreparsedDocumentEntry(document));
        cache.put(key, admitted, query.length());
        return admitted;
    }

    private Document parse(String query) {
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(query)
                            .parserOptions(options)
                            .build());
        } catch (ParseCancelledTooDeepException e) {
            throw Rule.TOO_DEEP.refused();
        } catch (ParseCancelledTooManyCharsException | ParseCancelledException e) {
            throw Rule.DOCUMENT_TOO_LARGE.refused();
        } catch (InvalidSyntaxException e) {
            throw syntaxError(e);
        } catch (GraphQLException | ArithmeticException e) {
            throw Rule.SYNTAX_ERROR.refused();
        }
    }

    private static RefusedException syntaxError(InvalidSyntaxException failure) {
        if (failure.getLocation() == null) {
            return Rule.SYNTAX_ERROR.refused();
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", "The document is not well-formed GraphQL.");
        error.put(
                "locations",
                List.of(Map.of(
                        "line", failure.getLocation().getLine(),
                        "column", failure.getLocation().getColumn())));
        error.put("extensions", Map.of("code", Rule.SYNTAX_ERROR.name()));
        return new RefusedException(Rule.SYNTAX_ERROR, List.of(error));
    }

    private Judged judged(Document document, Map<String, Object> variables) {
        DocumentWalk.Figures figures;
        try {
            figures = new DocumentWalk(schema, limits, variables).walk(document);
        } catch (ArithmeticException e) {
            throw Rule.PAGE_TOO_LARGE.refused();
        }
        if (figures.introspecting() && AstPrinter.printAstCompact(document).equals(INTROSPECTION)) {
            return new Judged(figures);
        }
        if (figures.depth() > limits.depth()) {
            throw Rule.TOO_DEEP.refused();
        }
        if (figures.cost() > limits.cost()) {
            throw Rule.TOO_COSTLY.refused();
        }
        return new Judged(figures);
    }

    private void validate(Document document) {
        List<ValidationError> errors = new Validator().validateDocument(schema, document, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw RefusedException.of(Rule.VALIDATION_FAILED, errors);
        }
    }

    private record Judged(DocumentWalk.Figures figures) {
        Admitted with(PreparsedDocumentEntry entry) {
            return new Admitted(entry, figures);
        }
    }

    /** A document that may be executed. */
    public record Admitted(PreparsedDocumentEntry entry, DocumentWalk.Figures figures) {}
}

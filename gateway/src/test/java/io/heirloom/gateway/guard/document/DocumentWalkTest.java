package io.heirloom.gateway.guard.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.heirloom.gateway.guard.Bombs;
import io.heirloom.gateway.guard.limit.GuardConfig;
import io.heirloom.gateway.guard.limit.RefusedException;
import io.heirloom.gateway.guard.limit.Rule;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentWalkTest {

    private static final GraphQLSchema SCHEMA = schema();
    private static final GuardConfig LIMITS =
            new SmallRyeConfigBuilder().withMapping(GuardConfig.class).build().getConfigMapping(GuardConfig.class);

    @Test
    void workIsProportionalToTheDocument() {
        // Given two bombs of which the second expands to 8^5 times more
        Document small = Parser.parse(Bombs.fragments(5, 8));
        Document large = Parser.parse(Bombs.fragments(10, 8));
        // When
        DocumentWalk.Figures first = walk(small);
        DocumentWalk.Figures second = walk(large);
        // Then
        assertThat(first.visited()).isEqualTo(3 + 4 * 8 + 1);
        assertThat(second.visited()).isEqualTo(3 + 9 * 8 + 1);
    }

    @Test
    void whatABombExpandsToSaturates() {
        assertThat(walk(Parser.parse(Bombs.fragments(10, 40))).cost()).isBetween(1_000_000L, 10_000_000_000L);
    }

    @Test
    void rowsAreMultipliedAndTheRestOfAConnectionIsNot() {
        assertThat(cost("{ dealers(first: 10) { nodes { name city } pageInfo { endCursor } } }"))
                .isEqualTo(1 + 10 * (1 + 2) + 2);
    }

    @Test
    void aFragmentOnAConnectionCountsItsRowsWhereItIsSpread() {
        assertThat(cost("{ dealers(first: 10) { ...f } } fragment f on DealerConnection { nodes { name } }"))
                .isEqualTo(cost("{ dealers(first: 10) { nodes { name } } }"));
    }

    @Test
    void withoutFirstTwentyRowsAreCounted() {
        assertThat(cost("{ dealers { nodes { name } } }")).isEqualTo(cost("{ dealers(first: 20) { nodes { name } } }"));
    }

    @Test
    void anUnknownVariableCountsAsTheLargestPage() {
        assertThat(cost("query q($n: Int) { dealers(first: $n) { nodes { name } } }"))
                .isEqualTo(cost("{ dealers(first: 100) { nodes { name } } }"));
    }

    @Test
    void depthIsCountedThroughFragments() {
        assertThat(walk(Parser.parse("{ ...a } fragment a on Query { dealers { ...b } } fragment b on DealerConnection"
                                + " { nodes { name } }"))
                        .depth())
                .isEqualTo(3);
    }

    @Test
    void aFragmentInsideItselfIsACycle() {
        assertThatThrownBy(() -> walk(Parser.parse("{ ...a } fragment a on Query { ...a }")))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(Rule.FRAGMENT_CYCLE));
    }

    @Test
    void aFragmentThatNobodySpreadsIsJudgedToo() {
        assertThatThrownBy(() -> walk(Parser.parse("{ __typename } fragment a on Query { ...a }")))
                .isInstanceOf(RefusedException.class);
    }

    private static long cost(String query) {
        return walk(Parser.parse(query)).cost();
    }

    private static DocumentWalk.Figures walk(Document document) {
        return new DocumentWalk(SCHEMA, LIMITS, Map.of()).walk(document);
    }

    private static GraphQLSchema schema() {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .wiringFactory(new MockedWiringFactory())
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse("""
            type Query { dealers(first: Int = 20, after: String): DealerConnection! }
            type DealerConnection { nodes: [Dealer!]! pageInfo: PageInfo! }
            type PageInfo { endCursor: String }
            type Dealer { name: String! city: String }
            """), wiring);
    }
}

package io.heirloom.ledger.proof;

import io.heirloom.ledger.checkpoint.CheckpointService;
import io.heirloom.ledger.proof.ProofRepository.Place;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class ProofService {

    private final CheckpointService checkpoints;
    private final ProofRepository leaves;
    private final LogProver prover;

    ProofService(CheckpointService checkpoints, ProofRepository leaves, LogProver prover) {
        this.checkpoints = checkpoints;
        this.leaves = leaves;
        this.prover = prover;
    }

    Uni<Proofs> prove(List<byte[]> leafHashes) {
        return proveEach(List.of(leafHashes)).map(List::getFirst);
    }

    /**
     * Proofs for each of these groups of leaves, each group with the anchors that cover it. Leaves of one log are all under one head; a piece may
     * have leaves in the logs of several years.
     */
    Uni<List<Proofs>> proveEach(List<List<byte[]>> groups) {
        List<List<Buffer>> hashes = groups.stream()
                .map(group -> group.stream().map(Buffer::buffer).toList())
                .toList();
        List<Buffer> all = hashes.stream().flatMap(List::stream).distinct().toList();
        return leaves.places(all).chain(places -> byLog(places).map(logs -> hashes.stream()
                .map(group -> proofs(group, places, logs))
                .toList()));
    }

    private Uni<Map<Integer, LogProofs>> byLog(Map<Buffer, Place> places) {
        Map<Integer, List<Long>> indexes = places.values().stream()
                .collect(Collectors.groupingBy(Place::log, Collectors.mapping(Place::index, Collectors.toList())));
        return Multi.createFrom()
                .iterable(indexes.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        log -> checkpoints.last(log.getKey()).chain(head -> prover.prove(head, log.getValue())))
                .collect()
                .asMap(LogProofs::log, Function.identity());
    }

    private static Proofs proofs(List<Buffer> group, Map<Buffer, Place> places, Map<Integer, LogProofs> logs) {
        Map<Integer, List<Long>> indexes = group.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Place::log, Collectors.mapping(Place::index, Collectors.toList())));
        return new Proofs(
                group.stream()
                        .map(hash -> LeafProof.of(hash.getBytes(), places.get(hash), logs))
                        .toList(),
                indexes.entrySet().stream()
                        .flatMap(log -> logs.get(log.getKey()).covering(log.getValue()))
                        .toList());
    }
}

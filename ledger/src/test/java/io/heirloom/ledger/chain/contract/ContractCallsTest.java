package io.heirloom.ledger.chain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.heirloom.ledger.chain.node.Hex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint64;

/** Our encoding against web3j's. */
class ContractCallsTest {

    private static final String ADDRESS = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";

    @Test
    void anchorIsEncodedAsWeb3jEncodesIt() {
        var tree = Trees.of(11);
        List<byte[]> proof = tree.consistency(3, 11);
        var array = new DynamicArray<>(
                Bytes32.class, proof.stream().map(Bytes32::new).toList());
        String expected = encode("anchor", new Uint64(11), new Bytes32(tree.root(11)), array);
        assertThat(Hex.of(ContractCalls.anchor(11, tree.root(11), proof))).isEqualTo(expected);
    }

    @Test
    void readsAreEncodedAsWeb3jEncodesThem() {
        assertThat(Hex.of(ContractCalls.rootOf(70_000))).isEqualTo(encode("rootOf", new Uint64(70_000)));
        assertThat(Hex.of(ContractCalls.latest())).isEqualTo(encode("latest"));
        assertThat(Hex.of(ContractCalls.origin())).isEqualTo(encode("origin"));
    }

    @Test
    void theConstructorIsEncodedAsWeb3jEncodesIt() {
        String expected = FunctionEncoder.encodeConstructor(
                List.of(new Utf8String("log.heirloom.example/2026"), new Address(ADDRESS), new Address(ADDRESS)));
        assertThat(Hex.of(ContractCalls.constructor("log.heirloom.example/2026", ADDRESS, ADDRESS)))
                .isEqualTo("0x" + expected);
    }

    private static String encode(String name, Type<?>... values) {
        return FunctionEncoder.encode(new Function(name, List.of(values), List.of()));
    }
}

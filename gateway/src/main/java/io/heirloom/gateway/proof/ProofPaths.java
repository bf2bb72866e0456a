package io.heirloom.gateway.proof;

import io.heirloom.gateway.item.Item;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where bundles are offered over plain HTTP. */
public final class ProofPaths {

    private ProofPaths() {}

    public static String download(Item item) {
        String path = "/proofs/" + item.getId();
        return item.serial() == null
                ? path
                : path + "?serial=" + URLEncoder.encode(item.serial(), StandardCharsets.UTF_8);
    }
}

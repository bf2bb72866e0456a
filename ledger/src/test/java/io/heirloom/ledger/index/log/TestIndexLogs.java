package io.heirloom.ledger.index.log;

import io.heirloom.ledger.identity.LogIdentities;

public final class TestIndexLogs {

    private TestIndexLogs() {}

    public static IndexLog of(LogIdentities identities) {
        return new IndexLog(new IndexLogRepository(), identities);
    }
}

package io.heirloom.ledger.checkpoint;

import java.util.List;

/** Those of one kind who are configured; every bean of this type is asked. */
public interface Outsiders {

    List<Outsider> all();
}

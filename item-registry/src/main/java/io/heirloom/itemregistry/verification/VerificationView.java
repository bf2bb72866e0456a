package io.heirloom.itemregistry.verification;

import io.heirloom.itemregistry.item.ItemView;
import java.time.Instant;
import java.util.List;

/** Item, model and brand are null unless the record is relied on. */
record VerificationView(
        Outcome outcome, List<Reason> reasons, ItemView item, String modelName, String brandName, Instant checkedAt) {}

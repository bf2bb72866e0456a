package io.heirloom.itemregistry.lifeevent;

import io.heirloom.itemregistry.gs1.Field;
import java.util.Locale;
import java.util.Set;

/** The words of GS1's Core Business Vocabulary 2.0 for process steps, states and reasons of error, by their short names. */
final class Cbv {

    static final String COMMISSIONING = "commissioning";
    static final String RETAIL_SELLING = "retail_selling";

    private static final Set<String> BIZ_STEPS = Set.of(
            "accepting",
            "arriving",
            "assembling",
            "collecting",
            COMMISSIONING,
            "consigning",
            "creating_class_instance",
            "cycle_counting",
            "decommissioning",
            "departing",
            "destroying",
            "disassembling",
            "dispensing",
            "encoding",
            "entering_exiting",
            "holding",
            "inspecting",
            "installing",
            "killing",
            "loading",
            "other",
            "packing",
            "picking",
            "receiving",
            "removing",
            "repackaging",
            "repairing",
            "replacing",
            "reserving",
            RETAIL_SELLING,
            "sampling",
            "sensor_reporting",
            "shipping",
            "staging_outbound",
            "stock_taking",
            "stocking",
            "storing",
            "transporting",
            "unloading",
            "unpacking",
            "void_shipping");

    private static final Set<String> DISPOSITIONS = Set.of(
            "active",
            "available",
            "completeness_inferred",
            "completeness_verified",
            "conformant",
            "container_closed",
            "container_open",
            "damaged",
            "destroyed",
            "dispensed",
            "disposed",
            "encoded",
            "expired",
            "in_progress",
            "in_transit",
            "inactive",
            "mismatch_class",
            "mismatch_instance",
            "mismatch_quantity",
            "needs_replacement",
            "no_pedigree_match",
            "non_conformant",
            "non_sellable_other",
            "partially_dispensed",
            "recalled",
            "reserved",
            "retail_sold",
            "returned",
            "sellable_accessible",
            "sellable_not_accessible",
            "stolen",
            "unavailable",
            "unknown");

    private static final Set<String> ERROR_REASONS = Set.of("did_not_occur", "incorrect_data");

    private Cbv() {}

    static String bizStep(Field field, String text) {
        return oneOf(BIZ_STEPS, field, "cbv-biz-step", text);
    }

    static String disposition(Field field, String text) {
        return oneOf(DISPOSITIONS, field, "cbv-disposition", text);
    }

    static String errorReason(Field field, String text) {
        return oneOf(ERROR_REASONS, field, "cbv-error-reason", text);
    }

    private static String oneOf(Set<String> words, Field field, String rule, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw field.refuse(rule, "is not a word of the Core Business Vocabulary for this");
        }
        return word;
    }
}

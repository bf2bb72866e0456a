package io.heirloom.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the item page says, in English; the other languages are {@code messages/page_<language>.properties}, key by key. */
@MessageBundle("page")
public interface PageText {

    @Message("Heirloom")
    String suite();

    @Message("Language")
    String language();

    @Message("Confirmed")
    String confirmed();

    @Message("Not established")
    String notEstablished();

    @Message("A concern is raised")
    String concernRaised();

    @Message("The maker’s record and this piece’s numbers agree, and no missing or stolen report stands.")
    String confirmedLead();

    @Message("We cannot confirm a piece with these numbers. That says nothing against it.")
    String notEstablishedLead();

    @Message("Before you buy or accept this piece, read the reasons below.")
    String concernLead();

    @Message("Why we say so")
    String reasons();

    @Message(
            "What this check cannot tell: whether the object in your hands is the one that was registered. Compare serial and details, and if in doubt ask the maker or an accredited dealer.")
    String limits();

    @Message("Checked {at}")
    String checkedAt(String at);

    @Message("The piece")
    String piece();

    @Message("Maker")
    String maker();

    @Message("{name}, identity vetted on {day}")
    String makerVetted(String name, String day);

    @Message("Model")
    String model();

    @Message("Serial number")
    String serial();

    @Message("Model number (GTIN)")
    String gtin();

    @Message("Made on")
    String madeOn();

    @Message("Made in")
    String madeIn();

    @Message("Materials")
    String materials();

    @Message("Care")
    String care();

    @Message("Its life so far")
    String life();

    @Message("Offered for sale")
    String offered();

    @Message("by {dealer}, {place}, for {price}")
    String offeredBy(String dealer, String place, String price);

    @Message("The maker’s authorisation of this dealer was in force at the time of this check.")
    String offeredNote();

    @Message("Check it yourself")
    String proof();

    @Message(
            "You need not take our word. The events of this piece are entered in a public log that nobody can rewrite unseen.")
    String proofLead();

    @Message("Download the proof of this piece.")
    String howDownload();

    @Message("Open the checking page and give it the proof. It works from a saved file, without us.")
    String howCheck();

    @Message("Give it the log’s policy too. It says which entries are in the log and whether anything was changed.")
    String howTrust();

    @Message("Download the proof")
    String proofDownload();

    @Message("Open the checking page")
    String verifyPage();

    @Message("The log’s policy")
    String policy();

    @Message("Part of this page could not be loaded at the moment: {what}.")
    String missing(String what);

    @Message("the history")
    String theHistory();

    @Message("the listing")
    String theListing();

    @Message("Nobody’s name is shown here. Owners decide for themselves who may know them.")
    String privacy();

    @Message("The check could not be made at the moment. Please try again.")
    String unavailable();

    @Message("These numbers cannot be a GTIN and a serial number. Please compare them with the piece.")
    String invalid();

    @Message("Watch")
    String watch();

    @Message("Handbag")
    String handbag();

    @Message("Jewellery")
    String jewellery();

    @Message("Car")
    String car();

    @Message("Accessory")
    String accessory();

    @Message("made")
    String made();

    @Message("sold by a boutique")
    String sold();

    @Message("serviced or repaired")
    String repaired();

    @Message("inspected")
    String inspected();

    @Message("sent")
    String sent();

    @Message("received")
    String received();

    @Message("kept in store")
    String stored();

    @Message("destroyed")
    String destroyed();

    @Message("an event was recorded")
    String recorded();

    @Message(
            "No piece with this GTIN and serial is on record here. That alone says nothing about the piece: it may be older than the record, or a character may be misread.")
    String noRecord();

    @Message("The maker has not signed a proof of manufacture for this piece.")
    String noCredential();

    @Message("The proof of manufacture on record does not verify with the maker’s key.")
    String credentialBroken();

    @Message(
            "The maker’s key was recorded as compromised before the proof of manufacture was signed, so the proof is not relied on.")
    String keyCompromised();

    @Message("The proof of manufacture is signed with the maker’s key and names this GTIN and serial.")
    String credentialVerifies();

    @Message("No missing or stolen report stood for this piece at the time of this check.")
    String noConcern();

    @Message("A report that this piece was stolen stands at the time of this check.")
    String reportedStolen();

    @Message("A report that this piece is missing stands at the time of this check.")
    String reportedMissing();

    @Message("The piece with this GTIN and serial is on record as destroyed.")
    String recordedDestroyed();

    @Message("The maker registered this piece, and the maker’s identity was vetted.")
    String brandVetted();
}

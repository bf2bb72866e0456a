package io.heirloom.gateway.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the item page says. Other languages are localised subtypes of this interface, or {@code messages/page_<language>.properties}. */
@MessageBundle("page")
public interface PageText {

    @Message("Heirloom")
    String suite();

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

    @Message(
            "What this check cannot tell: whether the object in your hands is the one that was registered. Compare serial and details, and if in doubt ask the maker or an accredited dealer.")
    String limits();

    @Message("Why we say so")
    String reasons();

    @Message("Checked {at}")
    String checkedAt(String at);

    @Message("The piece")
    String piece();

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
            "You need not take our word. The events of this piece are entered in a public log that nobody can rewrite unseen. Download the proof and check it with our page, which works from a saved file without us, or with any tool that reads C2SP log proofs.")
    String proofLead();

    @Message("Download the proof")
    String proofDownload();

    @Message("The log’s policy")
    String policy();

    @Message("The page that checks it")
    String verifyPage();

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

    @Message("made")
    String commissioning();

    @Message("sold by a boutique")
    String retailSelling();

    @Message("serviced or repaired")
    String repairing();

    @Message("inspected")
    String inspecting();

    @Message("sent")
    String shipping();

    @Message("received")
    String receiving();

    @Message("destroyed")
    String destroying();
}

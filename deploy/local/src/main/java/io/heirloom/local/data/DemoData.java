package io.heirloom.local.data;

import io.heirloom.local.client.DemoFailure;
import io.heirloom.local.client.DemoSuite;
import io.heirloom.local.client.Gateway;
import io.heirloom.local.client.Mutations;
import io.heirloom.local.client.Queries;
import io.heirloom.local.client.SignIns;
import io.heirloom.local.client.Together;
import io.heirloom.local.client.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the demo data through the public API, as the people who would enter it: the registrar vets brands and enters dealers, brand staff
 * register models and pieces, boutiques sell to named owners who accept. Every id and idempotency key is fixed, so loading again is harmless.
 */
public final class DemoData {

    private final Gateway gateway;

    private DemoData(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Loads what is not there yet, and notes in the state folder that all of it is. Either way the first question of anybody is answered. */
    public static void loadOnce(DemoSuite suite, Path state) {
        Path note = state.resolve("demo-data");
        var data = new DemoData(new Gateway(suite, Transcript.none()));
        try {
            String fingerprint =
                    Catalogue.Resource.fingerprint("demo/catalogue.json", "demo/people.json", "demo/network.json");
            if (!Files.exists(note) || !Files.readString(note).equals(fingerprint)) {
                data.load();
                Files.writeString(note, fingerprint);
            }
        } catch (IOException e) {
            throw new DemoFailure("The state folder cannot be used: " + e.getMessage(), e);
        }
        data.askFirstQuestion();
    }

    private void askFirstQuestion() {
        gateway.query(null, Queries.VERIFY, Map.of("gtin", "09521101100013", "serial", "QM39-000042"));
    }

    private void load() {
        Catalogue catalogue = Catalogue.load();
        People people = People.load();
        Network network = Network.load();
        DemoPeople owners = new DemoPeople(gateway);
        Together.each(catalogue.brands(), this::vet);
        Together.all(
                () -> Together.each(catalogue.models(), model -> register(catalogue.staffOf(model), model)),
                () -> load(network),
                () -> owners.prepare(people));
        owners.sell(people);
        var stock = new DemoStock(gateway);
        stock.declare(network.stock());
        network.authorisations().forEach(this::suspend);
        stock.list(network.listings());
    }

    private void load(Network network) {
        Together.each(network.dealers(), this::enter);
        Together.each(network.authorisations(), this::authorise);
    }

    private void vet(Catalogue.Brand brand) {
        var input = new HashMap<String, Object>();
        input.put("id", brand.id());
        input.put("name", brand.name());
        input.put("gln", brand.gln());
        input.put("companyPrefix", brand.companyPrefix());
        input.put("country", brand.country());
        input.put("website", brand.website());
        input.put("vettedOn", brand.vettedOn());
        input.put("vettingEvidence", brand.vettingEvidence());
        enter(SignIns.REGISTRAR, Mutations.BRAND_VET, Map.of("input", input), "brand-" + brand.id());
        enter(brand.staff(), Mutations.BRAND_KEY_ADD, Map.of("brandId", brand.id()), "brand-key-" + brand.id());
    }

    private void register(String staff, Catalogue.Model model) {
        var input = new HashMap<String, Object>();
        input.put("id", model.id());
        input.put("gtin", model.gtin());
        input.put("name", model.name());
        input.put("category", model.category());
        input.put("description", model.description());
        input.put("materials", model.materials());
        input.put("originCountry", model.originCountry());
        input.put("care", model.care());
        enter(staff, Mutations.MODEL_REGISTER, Map.of("input", input), "model-" + model.id());
        for (Catalogue.Piece piece : model.items()) {
            String id = itemId(model.gtin(), piece.serial());
            enter(staff, Mutations.ITEM_REGISTER, Map.of("input", itemInput(id, model, piece)), "item-" + id);
        }
    }

    private static Map<String, Object> itemInput(String id, Catalogue.Model model, Catalogue.Piece piece) {
        var input = new HashMap<String, Object>();
        input.put("id", id);
        input.put("gtin", model.gtin());
        input.put("serial", piece.serial());
        input.put("identifiers", piece.identifiers());
        input.put("manufacturedOn", piece.manufacturedOn());
        input.put("facilityGln", model.facilityGln());
        input.put("originCountry", model.originCountry());
        return input;
    }

    private void enter(Network.Dealer dealer) {
        var input = Map.of(
                "id", dealer.id(),
                "name", dealer.name(),
                "gln", dealer.gln(),
                "city", dealer.city(),
                "country", dealer.country(),
                "kind", dealer.kind());
        enter(SignIns.REGISTRAR, Mutations.DEALER_ENTER, Map.of("input", input), "dealer-" + dealer.id());
    }

    private void authorise(Network.Authorisation authorisation) {
        var input = new HashMap<String, Object>();
        input.put("id", authorisation.id());
        input.put("activities", authorisation.activities());
        input.put("countries", authorisation.countries());
        input.put("modelIds", List.of());
        input.put("validFrom", authorisation.validFrom());
        input.put("validTo", authorisation.lastDay());
        enter(
                authorisation.by(),
                Mutations.DEALER_AUTHORISE,
                Map.of("dealerId", authorisation.dealerId(), "input", input),
                "authorisation-" + authorisation.id());
    }

    private void suspend(Network.Authorisation authorisation) {
        if (authorisation.suspendedBecause() != null) {
            enter(
                    authorisation.by(),
                    Mutations.DEALER_SUSPEND,
                    Map.of(
                            "authorisationId",
                            authorisation.id(),
                            "input",
                            Map.of("reason", authorisation.suspendedBecause(), "version", 0)),
                    "suspension-" + authorisation.id());
        }
    }

    /** Sends one mutation; that the thing is there already, from a load that was cut short, is no failure. */
    private void enter(String user, String mutation, Map<String, ?> variables, String key) {
        var all = new HashMap<String, Object>(variables);
        all.put("key", "demo-" + key);
        var payload = gateway.mutate(user, mutation, all);
        for (var error : payload.path("userErrors")) {
            String code = error.path("code").asText();
            if (!code.equals("CONFLICT") && !code.equals("STALE_VERSION")) {
                throw new DemoFailure("Refused for " + user + ": " + error + " in " + mutation + all);
            }
        }
    }

    /** The fixed id of a demo piece. */
    public static String itemId(String gtin, String serial) {
        return DemoIds.of("item", gtin, serial);
    }
}

package io.heirloom.gateway.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heirloom.gateway.downstream.Downstream;
import io.heirloom.gateway.downstream.Part;
import io.heirloom.gateway.error.ProblemException;
import io.heirloom.gateway.error.UnavailableException;
import io.heirloom.gateway.item.Gtin;
import io.heirloom.gateway.page.passport.PassportDocument;
import io.heirloom.gateway.page.passport.Passports;
import io.heirloom.wire.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The GS1 Digital Link address of a piece: a page for people, JSON-LD and a linkset for programs. */
@Path("/01/{gtin}/21/{serial}")
@PermitAll
public class DigitalLinkResource {

    private static final String JSON_LD = "application/ld+json";
    private static final String LINKSET = "application/linkset+json";
    private static final String HTML = "text/html;charset=UTF-8";

    private final Passports passports;
    private final PageWriter writer;
    private final LinksetClient linksets;
    private final Downstream downstream;
    private final ObjectMapper mapper;

    DigitalLinkResource(
            Passports passports,
            PageWriter writer,
            @RestClient LinksetClient linksets,
            Downstream downstream,
            ObjectMapper mapper) {
        this.passports = passports;
        this.writer = writer;
        this.linksets = linksets;
        this.downstream = downstream;
        this.mapper = mapper;
    }

    @GET
    public Uni<RestResponse<String>> resolve(
            @PathParam("gtin") String gtin,
            @PathParam("serial") String serial,
            @QueryParam("linkType") String linkType,
            @QueryParam("lang") String lang,
            @Context HttpHeaders headers,
            @Context UriInfo address) {
        return switch (Wanted.of(linkType, headers.getHeaderString("Accept"))) {
            case PAGE -> page(gtin, serial, Language.choose(lang, headers.getHeaderString("Accept-Language")));
            case PASSPORT -> passport(gtin, serial, address);
            case LINKS -> links(gtin, serial);
        };
    }

    private Uni<RestResponse<String>> page(String gtin, String serial, Language language) {
        return passports
                .of(gtin, serial)
                .map(passport -> new Shown(200, writer.page(passport, language)))
                .onFailure(ProblemException.class)
                .recoverWithItem(new Shown(404, ItemPage.without(ItemPage.Tone.INVALID)))
                .onFailure(UnavailableException.class)
                .recoverWithItem(new Shown(503, ItemPage.without(ItemPage.Tone.UNAVAILABLE)))
                .chain(shown -> writer.write(shown.page(), language).map(html -> answer(shown.status(), HTML, html)
                        .header("Content-Language", language.tag())
                        .header("Vary", "Accept-Language")
                        .header(SecurityHeaders.POLICY, Style.POLICY)
                        .build()));
    }

    private Uni<RestResponse<String>> passport(String gtin, String serial, UriInfo address) {
        String self = address.getBaseUri().resolve(address.getPath()).toString();
        return passports
                .of(gtin, serial)
                .map(passport -> answer(
                                200,
                                JSON_LD,
                                PassportDocument.of(mapper, self, passport).toString())
                        .build())
                .onFailure(ProblemException.class)
                .transform(DigitalLinkResource::refusal)
                .onFailure(UnavailableException.class)
                .transform(_ -> CommonProblem.UNAVAILABLE.because());
    }

    private Uni<RestResponse<String>> links(String gtin, String serial) {
        return downstream
                .read(Part.ITEM_REGISTRY, () -> linksets.linkset(Gtin.normalise(gtin), serial))
                .map(linkset -> answer(200, LINKSET, linkset).build())
                .onFailure(ProblemException.class)
                .transform(DigitalLinkResource::refusal)
                .onFailure(UnavailableException.class)
                .transform(_ -> CommonProblem.UNAVAILABLE.because());
    }

    private static Throwable refusal(Throwable failure) {
        boolean malformed = failure instanceof ProblemException problem && problem.status() == 400;
        return malformed
                ? CommonProblem.INVALID_REQUEST.because(failure.getMessage())
                : CommonProblem.NOT_FOUND.because();
    }

    private static RestResponse.ResponseBuilder<String> answer(int status, String type, String body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body)
                .header("Content-Type", type)
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept");
    }

    private record Shown(int status, ItemPage page) {}

    /** What a request for the address wants. */
    enum Wanted {
        PAGE,
        PASSPORT,
        LINKS;

        /** The link type decides; without one the first media type that we know; else the page. */
        static Wanted of(String linkType, String accept) {
            if (linkType != null) {
                String term = linkType.substring(linkType.lastIndexOf(':') + 1);
                return switch (term) {
                    case "all", "linkset" -> LINKS;
                    case "dpp" -> PASSPORT;
                    default -> PAGE;
                };
            }
            String wanted = accept == null ? "" : accept;
            int html = wanted.indexOf("text/html");
            if (html >= 0) {
                return PAGE;
            }
            if (wanted.contains(LINKSET)) {
                return LINKS;
            }
            return wanted.contains(JSON_LD) || wanted.contains("application/json") ? PASSPORT : PAGE;
        }
    }
}

package org.gainsay.formats.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.assessment.Account.Reached;
import org.gainsay.assessment.Account.Told;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.Status;
import org.gainsay.corroboration.Basis;
import org.gainsay.corroboration.StoredCorroborationView;
import org.gainsay.exchange.DossierDocument;
import org.gainsay.ledger.journal.ProvenEntries.ProvenLog;
import org.gainsay.telling.PlainText;
import org.gainsay.telling.Said;
import org.gainsay.telling.Story;
import org.gainsay.telling.wording.Wordings;
import org.jspecify.annotations.Nullable;

/** A claim and its evidence as the bundle's page shows them. */
record BundlePage(
        String id,
        String title,
        String text,
        @Nullable String language,
        String status,
        String meaning,
        String wording,
        List<String> sentences,
        List<Part> parts,
        @Nullable List<AskedRow> asked,
        String knownAt,
        String storedBy,
        @Nullable String saidBy,
        String policy,
        String digest,
        String audience,
        List<ProvenLog> logs) {

    private static final int TITLE = 80;

    private static final Map<Stance, String> TITLES = Map.of(
            Stance.SUPPORTS, "In support",
            Stance.DENIES, "In denial",
            Stance.NEITHER_CONFIRMS_NOR_DENIES, "Neither confirming nor denying",
            Stance.CONTEXT, "Context");

    /** What does the same to the claim. */
    record Part(String title, List<SaidRow> said) {}

    /** Something said. */
    record SaidRow(
            String who,
            @Nullable String act,
            String when,
            String words,
            @Nullable String language,
            @Nullable String translation,
            String form,
            @Nullable String address,
            String where,
            @Nullable String leftOut,
            boolean copy) {}

    /** Somebody who was asked for comment. */
    record AskedRow(String who, String when, String state) {}

    static BundlePage of(
            Story story,
            StoredCorroborationView corroboration,
            DossierDocument dossier,
            String audience,
            List<ProvenLog> logs) {
        Basis basis = story.basis();
        Status status = corroboration.corroboration().status();
        DossierDocument.ClaimMember claim = claim(story, dossier);
        return new BundlePage(
                story.id().toString(),
                PlainText.shortened(claim.text(), TITLE),
                claim.text(),
                claim.language(),
                capital(words(status)),
                status.meaning(),
                Wordings.of(story).full(),
                corroboration.corroboration().sentences(),
                parts(story, dossier),
                asked(story),
                basis.knownAt().toString(),
                basis.storedBy().toString(),
                basis.saidBy() == null ? null : basis.saidBy().toString(),
                basis.policy(),
                corroboration.corroboration().digest(),
                audience,
                logs);
    }

    private static DossierDocument.ClaimMember claim(Story story, DossierDocument dossier) {
        return all(dossier.claims()).stream()
                .filter(claim -> claim.id().equals(story.asked().claim()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Part> parts(Story story, DossierDocument dossier) {
        Map<String, String> addresses = addresses(dossier);
        Map<String, Told> told = new HashMap<>();
        story.account().statements().forEach(t -> told.put(t.statement().id(), t));
        List<Part> parts = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            List<SaidRow> said = story.account().links().stream()
                    .filter(link -> link.stance() == stance)
                    .flatMap(link -> Stream.ofNullable(told.get(link.link().statement()))
                            .map(t -> row(
                                    story, link, t, addresses.get(t.statement().id()))))
                    .toList();
            if (!said.isEmpty()) {
                parts.add(new Part(TITLES.getOrDefault(stance, words(stance)), said));
            }
        }
        return parts;
    }

    /** Where statements were published, as far as that is an address that can be gone to. */
    private static Map<String, String> addresses(DossierDocument dossier) {
        Map<String, String> published = new HashMap<>();
        all(dossier.publications()).forEach(p -> {
            if (p.url() != null && p.url().matches("(?i)https?://.*")) {
                published.put(p.id(), p.url());
            }
        });
        Map<String, String> addresses = new HashMap<>();
        all(dossier.statements()).forEach(s -> {
            String address = s.publication() == null ? null : published.get(s.publication());
            if (address != null) {
                addresses.put(s.id(), address);
            }
        });
        return addresses;
    }

    private static SaidRow row(Story story, Reached link, Told told, @Nullable String address) {
        var statement = told.statement();
        Said said = story.said(statement.id());
        String outlet = story.party(statement.outlet()).shown();
        String speaker = statement.speaker() == null
                ? outlet
                : story.party(statement.speaker()).shown();
        String answers = statement.onBehalfOf() == null
                ? ""
                : " for " + story.party(statement.onBehalfOf()).shown();
        return new SaidRow(
                speaker + answers,
                said.act() == null ? null : words(said.act()),
                PlainText.oneLine(statement.saidAt().said()),
                said.text(),
                said.language(),
                said.translation(),
                statement.form() == Form.QUOTED ? "Quoted by" : "Told by",
                address,
                outlet,
                link.leftOut() == null ? null : words(link.leftOut()),
                told.from() != null);
    }

    private static @Nullable List<AskedRow> asked(Story story) {
        List<AskedRow> asked = story.requests().stream()
                .map(a -> new AskedRow(
                        a.source().shown(), PlainText.oneLine(a.askedAt().said()), words(a.state())))
                .toList();
        return asked.isEmpty() ? null : asked;
    }

    private static <T> List<T> all(@Nullable List<T> members) {
        return members == null ? List.of() : members;
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

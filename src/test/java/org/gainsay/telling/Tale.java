package org.gainsay.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gainsay.assessment.Account;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.Question;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.RulingKind;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.gainsay.claim.CommentChannel;
import org.gainsay.corroboration.Basis;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.jspecify.annotations.Nullable;

/** A dossier with its words and names, written by hand or read from an example, told as a story without any database. */
public final class Tale {

    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, Said> said = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final List<Dossier.Source> sources = new ArrayList<>();
    private final List<Dossier.Stake> stakes = new ArrayList<>();
    private final Map<String, List<Dossier.Stake>> otherStakes = new HashMap<>();
    private final List<Dossier.Statement> statements = new ArrayList<>();
    private final List<Dossier.Link> evidence = new ArrayList<>();
    private final List<Dossier.Relation> relations = new ArrayList<>();
    private final List<Dossier.Ruling> rulings = new ArrayList<>();
    private final List<Asked> requests = new ArrayList<>();
    private String asked = "c";

    /** Of the claim "c". */
    public static Tale of(String claim) {
        Tale tale = new Tale();
        tale.claims.put("c", claim);
        return tale.source("paper", SourceKind.OUTLET, "The Paper", Letter.B);
    }

    /** A source that speaks with these others' voices. */
    public Tale source(String id, SourceKind kind, String name, @Nullable Letter letter, String... above) {
        return source(id, kind, name, letter, false, above);
    }

    /** A source whose identity is to be hidden. */
    public Tale sealed(String id, SourceKind kind, String name) {
        return source(id, kind, name, Letter.B, true);
    }

    /** That another record stands for a source. */
    public Tale same(String id, String other) {
        sources.replaceAll(s -> s.id().equals(id)
                ? new Dossier.Source(
                        id,
                        s.name(),
                        s.reliability(),
                        s.ratings(),
                        List.of(new Dossier.SameAs(other, Life.ALWAYS)),
                        s.affiliations(),
                        s.sealed())
                : s);
        return this;
    }

    private Tale source(
            String id, SourceKind kind, String name, @Nullable Letter letter, boolean sealed, String... above) {
        List<Dossier.Affiliation> affiliations = List.of(above).stream()
                .map(with -> new Dossier.Affiliation(with, Role.PART, null, null, Life.ALWAYS))
                .toList();
        sources.add(new Dossier.Source(id, name, letter, List.of(), List.of(), affiliations, sealed));
        parties.put(id, new Party(id("source " + id), name, kind, sealed));
        return this;
    }

    /** A person of letter B. */
    public Tale person(String id, String name) {
        return source(id, SourceKind.PERSON, name, Letter.B);
    }

    /** Somebody not named. */
    public Tale unnamed(String id, String description) {
        return source(id, SourceKind.UNNAMED_SOURCE, description, Letter.B);
    }

    /** A government of letter B. */
    public Tale government(String id, String name) {
        return source(id, SourceKind.GOVERNMENT, name, Letter.B);
    }

    /** A stake in the claim. */
    public Tale stake(String source, StakeKind kind) {
        stakes.add(new Dossier.Stake(source, kind, null, null, Life.ALWAYS));
        return this;
    }

    /** Another claim that bears on the one told of. */
    public Tale other(String id, String text, RelationType type) {
        claims.put(id, text);
        relations.add(new Dossier.Relation(id, type, "c", Life.ALWAYS));
        return this;
    }

    /** An editor's ruling. */
    public Tale ruling(String id, String a, RulingKind kind, String b) {
        rulings.add(new Dossier.Ruling(id, a, b, kind, Life.ALWAYS));
        return this;
    }

    /** Somebody who knows says something, which does something to the claim. */
    public Tale says(String id, String speaker, Stance stance) {
        return says(id, speaker, stance, "2024-01-01T10:00Z");
    }

    /** The same, at some time. */
    public Tale says(String id, String speaker, Stance stance, String saidAt) {
        boolean unnamed = parties.get(speaker).kind() == SourceKind.UNNAMED_SOURCE;
        return statement(
                        id,
                        speaker,
                        null,
                        saidAt,
                        null,
                        unnamed ? Directness.UNNAMED : Directness.FIRST_HAND,
                        Life.ALWAYS)
                .link("c", id, stance);
    }

    /** A statement that is withdrawn. */
    public Tale withdrawn(String id, String speaker, Stance stance) {
        Life life = new Life(null, java.time.Instant.EPOCH);
        return statement(id, speaker, null, "2024-01-01T10:00Z", null, Directness.FIRST_HAND, life)
                .link("c", id, stance);
    }

    /** The paper takes it from another statement. */
    public Tale copy(String id, String from, Stance stance) {
        return statement(id, null, null, "2024-01-02", from, null, Life.ALWAYS).link("c", id, stance);
    }

    /** An outlet passes something on, of which nobody knows where it has it from. */
    public Tale hearsay(String id, String outlet, Stance stance) {
        said.put(id, said(id, null, "Said.", null));
        statements.add(new Dossier.Statement(
                id, null, null, outlet, WorldTime.parse("2024-01-02"), null, null, Form.QUOTED, Life.ALWAYS));
        return link("c", id, stance);
    }

    /** A statement in all that can be said of it. */
    public Tale statement(
            String id,
            @Nullable String speaker,
            @Nullable String onBehalfOf,
            String saidAt,
            @Nullable String from,
            @Nullable Directness directness,
            Life life) {
        said.put(id, said(id, null, "Said.", null));
        statements.add(new Dossier.Statement(
                id, speaker, onBehalfOf, "paper", WorldTime.parse(saidAt), from, directness, Form.QUOTED, life));
        return this;
    }

    /** Links a statement to a claim. */
    public Tale link(String claim, String statement, Stance stance) {
        return link(claim, statement, stance, null, false);
    }

    /** Links a statement to a claim, judged by an editor. */
    public Tale link(String claim, String statement, Stance stance, @Nullable Interest interest, boolean verified) {
        evidence.add(
                new Dossier.Link(claim + "-" + statement, claim, statement, stance, interest, verified, Life.ALWAYS));
        return this;
    }

    /** Somebody is asked for comment, and has not answered. */
    public Tale asks(String id, String source, String deadline, boolean passed) {
        return asks(id, source, deadline, passed, null);
    }

    /** Somebody is asked for comment, and a statement answers. */
    public Tale asks(String id, String source, String deadline, boolean passed, @Nullable String answer) {
        Asked.Answer given = answer == null
                ? null
                : new Asked.Answer(id("statement " + answer), WorldTime.parse("2024-01-01T10:00Z"));
        requests.add(new Asked(
                id("request " + id),
                parties.get(source),
                WorldTime.parse("2023-12-31"),
                CommentChannel.EMAIL,
                WorldTime.parse(deadline),
                null,
                passed,
                given));
        return this;
    }

    /** Gives a statement its words and act. */
    public Tale words(String statement, String text, @Nullable SpeechAct act, @Nullable Naming naming) {
        said.put(statement, said(statement, act, text, naming));
        return this;
    }

    private Said said(String id, @Nullable SpeechAct act, String text, @Nullable Naming naming) {
        return new Said(id("statement " + id), 1, act, text, null, null, null, naming, null, null);
    }

    /** The id that a record has here. */
    public UUID id(String name) {
        return ids.computeIfAbsent(name, n -> UUID.nameUUIDFromBytes(n.getBytes(StandardCharsets.UTF_8)));
    }

    /** All of it as a story. */
    public Story story() {
        List<Dossier.Claim> all = new ArrayList<>();
        claims.forEach((id, text) -> all.add(
                new Dossier.Claim(id, text, id.equals("c") ? stakes : otherStakes.getOrDefault(id, List.of()))));
        Dossier dossier = new Dossier(sources, all, statements, evidence, relations, rulings);
        Question question = Question.now(asked);
        Account account =
                new Assessor(dossier, question.knownAt(), question.saidBy(), question.policy()).account(asked);
        return new Story(
                id("claim " + asked),
                question,
                new Basis(Instant.EPOCH, Instant.EPOCH, null, question.policy().id(), null),
                account,
                said,
                parties,
                claims,
                new Story.Ids(
                        idsOf("claim ", claims.keySet()),
                        idsOf(
                                "evidence ",
                                evidence.stream().map(Dossier.Link::id).toList()),
                        idsOf(
                                "ruling ",
                                rulings.stream()
                                        .map(r -> String.valueOf(r.id()))
                                        .toList())),
                requests);
    }

    private Map<String, UUID> idsOf(String kind, Iterable<String> names) {
        Map<String, UUID> of = new HashMap<>();
        names.forEach(name -> of.put(name, id(kind + name)));
        return of;
    }

    /** A claim of the founding story. */
    public static Story founding(String claim) {
        Tale tale = new Tale();
        tale.asked = claim;
        try (InputStream in = Tale.class.getResourceAsStream("/examples/assess.request.json")) {
            JsonNode dossier = new ObjectMapper().readTree(in).get("dossier");
            dossier.get("sources").forEach(tale::readSource);
            dossier.get("claims").forEach(tale::readClaim);
            dossier.get("statements").forEach(tale::readStatement);
            dossier.get("evidence")
                    .forEach(e -> tale.evidence.add(new Dossier.Link(
                            e.get("id").asText(),
                            e.get("claim").asText(),
                            e.get("statement").asText(),
                            Stance.valueOf(e.get("stance").asText()),
                            null,
                            false,
                            Life.ALWAYS)));
            dossier.get("relations")
                    .forEach(r -> tale.relations.add(new Dossier.Relation(
                            r.get("from").asText(),
                            RelationType.valueOf(r.get("type").asText()),
                            r.get("to").asText(),
                            Life.ALWAYS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tale.story();
    }

    private void readSource(JsonNode s) {
        List<Dossier.Affiliation> above = new ArrayList<>();
        s.path("affiliations")
                .forEach(a -> above.add(new Dossier.Affiliation(
                        a.get("with").asText(), Role.valueOf(a.get("as").asText()), null, null, Life.ALWAYS)));
        String id = s.get("id").asText();
        String name = s.get("name").asText();
        sources.add(
                new Dossier.Source(id, name, value(Letter.class, s.get("reliability")), List.of(), List.of(), above));
        SourceKind kind = SourceKind.valueOf(s.get("kind").asText());
        parties.put(id, new Party(id("source " + id), name, kind, false));
    }

    private void readClaim(JsonNode c) {
        List<Dossier.Stake> of = new ArrayList<>();
        c.path("stakes")
                .forEach(k -> of.add(new Dossier.Stake(
                        k.get("source").asText(),
                        StakeKind.valueOf(k.get("stake").asText()),
                        null,
                        null,
                        Life.ALWAYS)));
        claims.put(c.get("id").asText(), c.get("text").asText());
        otherStakes.put(c.get("id").asText(), of);
    }

    private void readStatement(JsonNode s) {
        String id = s.get("id").asText();
        said.put(
                id,
                new Said(
                        id("statement " + id),
                        1,
                        value(SpeechAct.class, s.get("act")),
                        s.get("text").asText(),
                        "en",
                        null,
                        value(Derivation.class, s.get("how")),
                        value(Naming.class, s.get("naming")),
                        null,
                        null));
        statements.add(new Dossier.Statement(
                id,
                text(s.get("speaker")),
                text(s.get("onBehalfOf")),
                s.get("outlet").asText(),
                WorldTime.parse(s.get("saidAt").asText()),
                text(s.get("derivedFrom")),
                value(Directness.class, s.get("directness")),
                value(Form.class, s.get("form")),
                new Life(java.time.Instant.parse(s.get("recordedAt").asText()), null)));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asText();
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable JsonNode node) {
        return node == null ? null : Enum.valueOf(type, node.asText());
    }
}

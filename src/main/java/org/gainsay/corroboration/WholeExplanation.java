package org.gainsay.corroboration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Explained;
import org.gainsay.assessment.ExplainedOrigin;
import org.gainsay.assessment.Extent;
import org.gainsay.assessment.Gist;
import org.gainsay.assessment.Question;
import org.gainsay.assessment.Rank;
import org.gainsay.assessment.Stance;
import org.gainsay.ledger.Kind;
import org.jspecify.annotations.Nullable;

/** An explanation from all of the evidence. */
final class WholeExplanation implements Explanation {

    private final DossierLoader.Loaded loaded;
    private final Question question;
    private final Explained explained;
    private final Map<String, ExplainedOrigin> origins;
    private final NamedRecords records = new NamedRecords();
    private final NamedRecords.Among among;

    WholeExplanation(DossierLoader.Loaded loaded, Question question) {
        this.loaded = loaded;
        this.question = question;
        this.explained = new Assessor(loaded.dossier(), question.knownAt(), question.saidBy(), question.policy())
                .explained(question.claim());
        this.origins = explained.origins();
        this.among = records.among(loaded.records());
        among.name(Kind.CLAIM, question.claim());
    }

    /** All of it at once. */
    Assessment whole() {
        return explained.whole();
    }

    @Override
    public Gist gist() {
        return Gist.of(explained.contribution(), question.policy());
    }

    @Override
    public Extent extent() {
        return explained.extent();
    }

    @Override
    public List<Pivotal> pivotal() {
        return origins.values().stream()
                .filter(origin -> origin.isPivotal(explained.contribution(), question.policy()))
                .map(origin -> new Pivotal(origin.id(), origin.holder()))
                .toList();
    }

    @Override
    public List<ShownOrigin> origins(Stance stance, @Nullable Rank behind, int limit, int items) {
        return origins.values().stream()
                .flatMap(origin -> Stream.ofNullable(Rank.of(origin.printed(), stance)))
                .filter(rank -> behind == null || rank.compareTo(behind) > 0)
                .sorted()
                .limit(limit)
                .flatMap(rank -> Stream.ofNullable(origins.get(rank.origin())))
                .map(origin -> shown(origin, items))
                .toList();
    }

    private ShownOrigin shown(ExplainedOrigin origin, int items) {
        Corroboration.Origin printed = origin.printed();
        Map<Stance, String> sentences = new HashMap<>();
        List<Assessment.Weighed> all = origin.items();
        for (Stance side : List.of(Stance.SUPPORTS, Stance.DENIES)) {
            long on = all.stream().filter(item -> item.stance() == side).count();
            Corroboration.Side standing = printed.on(side);
            if (standing != null) {
                sentences.put(side, origin.sentence(side, on, standing.interest()));
            }
        }
        List<Assessment.Weighed> first = first(all, null, items);
        origin.joinedBy().forEach(among::name);
        return new ShownOrigin(
                origin.id(), printed.supports(), printed.denies(), all.size(), first, origin.joinedBy(), sentences);
    }

    private List<Assessment.Weighed> first(List<Assessment.Weighed> all, @Nullable ItemPlace behind, int limit) {
        List<Assessment.Weighed> first = all.stream()
                .filter(item -> behind == null || place(item).compareTo(behind) > 0)
                .sorted(Comparator.comparing(this::place))
                .limit(limit)
                .toList();
        first.forEach(among::name);
        return first;
    }

    @Override
    public ItemPlace place(Assessment.Weighed item) {
        return new ItemPlace(item.strength(), among.statement(item.statement()).toString());
    }

    @Override
    public @Nullable List<Assessment.Weighed> items(String origin, @Nullable ItemPlace behind, int limit) {
        ExplainedOrigin named = origins.get(origin);
        return named == null ? null : first(named.items(), behind, limit);
    }

    @Override
    public List<LeftOutPlace> leftOut(@Nullable LeftOutPlace behind, int limit) {
        Map<String, String> statements = new HashMap<>();
        for (Dossier.Link link : loaded.dossier().evidence()) {
            statements.put(link.id(), link.statement());
        }
        List<Corroboration.LeftOut> all = new ArrayList<>(explained.leftOutAlone());
        all.addAll(explained.superseded());
        List<LeftOutPlace> first = all.stream()
                .map(left -> new LeftOutPlace(
                        among.statement(statements.getOrDefault(left.evidence(), ""))
                                .toString(),
                        left))
                .filter(place -> behind == null || place.compareTo(behind) > 0)
                .sorted()
                .limit(limit)
                .toList();
        first.forEach(place -> among.name(Kind.EVIDENCE, place.leftOut().evidence()));
        return first;
    }

    @Override
    public NamedRecords records() {
        return records;
    }
}

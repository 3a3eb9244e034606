package org.gainsay.dashboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.assessment.Account.OriginSide;
import org.gainsay.assessment.Assessment;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Question;
import org.gainsay.assessment.Status;
import org.gainsay.assessment.Supposed;
import org.gainsay.corroboration.Shape;
import org.gainsay.dashboard.ClaimView.Change;
import org.gainsay.dashboard.ClaimView.Named;
import org.gainsay.dashboard.ClaimView.Switch;
import org.gainsay.dashboard.ClaimView.WhatIf;
import org.gainsay.dashboard.Told.Origin;
import org.gainsay.telling.Story;

/** How a claim would stand if something were otherwise; stores nothing. */
final class Supposing {

    private static final int MOST_PIVOTAL = 5;

    /** With more links than these, what would be without each pivotal origin is not worked out for every reader. */
    private static final int LARGE = 2_000;

    private final Story story;
    private final Dossier dossier;
    private final List<Origin> says;
    private final List<Origin> denies;
    private final Corroboration core;

    Supposing(Story story, Dossier dossier, List<Origin> says, List<Origin> denies) {
        this.story = story;
        this.dossier = dossier;
        this.says = says;
        this.denies = denies;
        this.core = story.account().assessment().corroboration();
    }

    /** What would change the status. */
    Change change() {
        List<Named> pivotal = Stream.concat(says.stream(), denies.stream())
                .filter(origin -> origin.tags().contains("Pivotal"))
                .limit(dossier.evidence().size() > LARGE ? 0 : MOST_PIVOTAL)
                .map(origin -> new Named(origin.name(), Words.name(status(Set.of(origin.id())))))
                .distinct()
                .toList();
        return new Change(would(core.oneMore().denier()), would(core.oneMore().supporter()), pivotal);
    }

    private String would(Status status) {
        return (status == core.status() ? "still " : "") + Words.name(status);
    }

    private Status status(Set<String> without) {
        return assessed(without).corroboration().status();
    }

    /** How it would stand without these origins. */
    WhatIf without(List<String> asked) {
        List<Switch> switches = new ArrayList<>();
        Set<String> off = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Origin origin : Stream.concat(says.stream(), denies.stream()).toList()) {
            boolean on = !asked.contains(origin.id());
            if (!on && off.add(origin.id())) {
                names.add(origin.name());
            }
            switches.add(new Switch(origin.id(), origin.name(), says.contains(origin) ? "says" : "denies", on));
        }
        return new WhatIf(switches, off.isEmpty() ? null : sentence(String.join(" and ", names), assessed(off)));
    }

    private String sentence(String names, Assessment then) {
        Corroboration c = then.corroboration();
        Bar bar = Bar.of(Shape.of(then), c.supportLevel(), c.denialLevel());
        return "Without " + names + ": " + would(c.status()) + ". Says "
                + bar.says().thousandths() + ", denies " + bar.denies().thousandths() + ", open " + bar.open() + ".";
    }

    /** As if what these origins say had never been linked. */
    private Assessment assessed(Set<String> without) {
        Dossier then = dossier;
        for (OriginSide side : story.account().sides()) {
            if (without.contains(story.said(side.origin()).id().toString())) {
                for (String link : side.evidence()) {
                    then = Supposed.unlinked(then, link);
                }
            }
        }
        Question asked = Objects.requireNonNull(story.asked());
        return Assessor.assess(then, asked);
    }
}

package org.gainsay.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gainsay.assessment.Assessor;
import org.gainsay.assessment.Corroboration;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Dossier;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.Life;
import org.gainsay.assessment.Policy;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.WorldTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The pure computation of one claim: of many items, and of many roots that are one origin. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CoreBench {

    /** How many statements, each linked to the claim. */
    @Param({"100", "1000", "10000"})
    public int size;

    /** Whether everybody speaks for the same one, so that all roots are one origin. */
    @Param({"false", "true"})
    public boolean oneOrigin;

    private Dossier dossier;

    /** Makes the dossier. */
    @Setup
    public void dossier() {
        List<Dossier.Source> sources =
                new ArrayList<>(List.of(source("state", List.of()), source("outlet", List.of())));
        List<Dossier.Affiliation> voice =
                List.of(new Dossier.Affiliation("state", Role.SPOKESPERSON, null, null, Life.ALWAYS));
        IntStream.range(0, size).forEach(i -> sources.add(source("s" + i, oneOrigin ? voice : List.of())));
        dossier = new Dossier(
                sources,
                List.of(new Dossier.Claim("claim", "So it is.", List.of())),
                IntStream.range(0, size)
                        .mapToObj(i -> new Dossier.Statement(
                                "t" + i,
                                "s" + i,
                                null,
                                "outlet",
                                WorldTime.parse("2024-05-01"),
                                oneOrigin || i % 2 == 0 ? null : "t" + (i - 1),
                                Directness.FIRST_HAND,
                                Form.QUOTED,
                                Life.ALWAYS))
                        .toList(),
                IntStream.range(0, size)
                        .mapToObj(i -> new Dossier.Link(
                                "l" + i,
                                "claim",
                                "t" + i,
                                i % 3 == 0 ? Stance.DENIES : Stance.SUPPORTS,
                                null,
                                false,
                                Life.ALWAYS))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Dossier.Source source(String id, List<Dossier.Affiliation> affiliations) {
        return new Dossier.Source(id, id, Letter.B, List.of(), List.of(), affiliations, false);
    }

    /** From the dossier to the corroboration without its explanation. */
    @Benchmark
    public Corroboration corroboration() {
        return new Assessor(dossier, null, null, Policy.CORROBORATION_1).corroboration("claim");
    }
}

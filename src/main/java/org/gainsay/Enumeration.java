package org.gainsay;

import com.github.therapi.runtimejavadoc.BaseJavadoc;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.access.AccessRight;
import org.gainsay.access.AccessRole;
import org.gainsay.assessment.Confidence;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.JoinReason;
import org.gainsay.assessment.LeftOutReason;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.RulingKind;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.Status;
import org.gainsay.claim.CommentChannel;
import org.gainsay.claim.CommentState;
import org.gainsay.claim.Currency;
import org.gainsay.corroboration.CorroborationResource;
import org.gainsay.corroboration.SuggestionResource;
import org.gainsay.exchange.bulk.ImportState;
import org.gainsay.exchange.incoming.ClaimFound;
import org.gainsay.exchange.incoming.IncomingOutcome;
import org.gainsay.formats.csv.CsvDialect;
import org.gainsay.ledger.Deed;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.WarningCode;
import org.gainsay.ledger.journal.Broken;
import org.gainsay.ledger.journal.JournalLog;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.gainsay.telling.provenance.Edge;
import org.gainsay.telling.provenance.Node;
import org.gainsay.telling.timeline.TimelineEntry;
import org.gainsay.telling.timeline.TimelineRequest;
import org.gainsay.telling.wording.Wording;
import org.gainsay.verdict.VerdictState;

/** A closed list of values, and what each means: as the Javadoc of the enum says, which the build keeps. */
record Enumeration(String name, String meaning, List<Value> values) {

    private static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            AccessRight.class,
            AccessRole.class,
            Broken.Reason.class,
            ClaimFound.class,
            CommentChannel.class,
            CommentState.class,
            Confidence.class,
            CsvDialect.class,
            CorroborationResource.View.class,
            Currency.class,
            Deed.class,
            Derivation.class,
            Directness.class,
            Flag.class,
            Form.class,
            ImportState.class,
            IncomingOutcome.class,
            Interest.class,
            JoinReason.class,
            JournalLog.class,
            LeftOutReason.class,
            Kind.class,
            Letter.class,
            Naming.class,
            Node.Kind.class,
            Edge.Kind.class,
            RelationType.class,
            Role.class,
            RulingKind.class,
            SourceKind.class,
            SpeechAct.class,
            StakeKind.class,
            Stance.class,
            Status.class,
            SuggestionResource.Suggested.class,
            TimelineEntry.Part.class,
            TimelineEntry.Mark.Kind.class,
            TimelineRequest.Step.class,
            VerdictState.class,
            WarningCode.class,
            Wording.Modality.class,
            Wording.Caveat.Code.class);

    Enumeration {
        values = List.copyOf(values);
    }

    /** One of its values. */
    record Value(String name, String meaning) {}

    /** All that the contract has. */
    static Stream<Enumeration> all() {
        return ENUMS.stream().map(Enumeration::of);
    }

    private static Enumeration of(Class<? extends Enum<?>> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return new Enumeration(
                schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name(),
                text(RuntimeJavadoc.getJavadoc(type)),
                Arrays.stream(type.getEnumConstants())
                        .map(value -> new Value(value.name(), text(RuntimeJavadoc.getJavadoc(value))))
                        .toList());
    }

    private static String text(BaseJavadoc javadoc) {
        return new CommentFormatter()
                .format(javadoc.getComment())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The address of its page. */
    String path() {
        return "/enums/" + name;
    }
}

package org.gainsay.assessment;

import java.util.List;
import org.gainsay.assessment.Corroboration.LeftOut;
import org.gainsay.assessment.Corroboration.Origin;

/** Results with some members replaced, to compare the others. */
final class Vary {

    private Vary() {}

    static Corroboration core(Corroboration c, List<Flag> flags, List<Origin> origins, List<LeftOut> leftOut) {
        return core(c, flags, origins, leftOut, c.pivotal());
    }

    static Corroboration core(
            Corroboration c, List<Flag> flags, List<Origin> origins, List<LeftOut> leftOut, List<String> pivotal) {
        return new Corroboration(
                c.policy(),
                c.status(),
                c.rule(),
                c.supportLevel(),
                c.denialLevel(),
                flags,
                c.supportPoints(),
                c.denialPoints(),
                c.opinion(),
                c.supportBalance(),
                c.conflict(),
                c.likelihood(),
                c.confidence(),
                origins,
                leftOut,
                pivotal,
                c.oneMore());
    }
}

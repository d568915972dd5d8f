#include "core/signing/signingduties.h"

#include "core/signing/statutory.h"

#include <algorithm>

namespace lianming {

namespace {

constexpr int recordalMonths = 3;
constexpr int filingDays = 30;
constexpr int sampleMonths = 3;

/// The number of the first clause that states a term, or that is one of `codes`; empty without one.
QString clauseNumber(const DraftedContract &drafted, std::optional<LicenceTerm> term, const QStringList &codes = {})
{
    if (!drafted.text)
        return {};
    for (const RenderedSection &section : drafted.rendered(DocumentLanguage::English)) {
        for (const RenderedClause &clause : section.clauses) {
            const bool isStated = term && std::ranges::any_of(clause.states, [&](const StatedTerm &stated) {
                                      return stated.term == *term;
                                  });
            if (isStated || codes.contains(clause.code))
                return clause.number;
        }
    }
    return {};
}

} // namespace

QList<Obligation> dutiesOfSigning(const DraftedContract &drafted, QDate signedOn, const QList<Obligation> &known)
{
    const Contract &contract = drafted.contract;
    QList<Obligation> out;
    const auto put = [&](ObligationKind kind, const QString &title, Party bearer, QDate due, const QString &clause) {
        if (std::ranges::any_of(known, [kind](const Obligation &one) { return one.kind == kind; }))
            return;
        Obligation duty;
        duty.contract = contract.id;
        duty.kind = kind;
        duty.title = title;
        duty.bearer = bearer;
        duty.dueOn = due;
        duty.clause = clause;
        out.append(duty);
    };
    if (std::ranges::any_of(contract.grants, givesTradeMark)) {
        put(ObligationKind::Recordal, QStringLiteral("商标使用许可备案 Recordal of the trade mark licence"),
            Party::Institution, std::min(signedOn.addMonths(recordalMonths), std::max(signedOn, contract.term.end)),
            clauseNumber(drafted, {}, {QStringLiteral("kind.recordal")}));
    }
    if (std::ranges::any_of(contract.grants, isExclusiveCopyright)) {
        put(ObligationKind::Filing, QStringLiteral("专有许可合同备案 Filing of the exclusive licence"),
            Party::Institution, signedOn.addDays(filingDays),
            clauseNumber(drafted, {}, {QStringLiteral("kind.form"), QStringLiteral("kind.recordal")}));
    }
    const LicenceConditions &conditions = drafted.facts.conditions;
    const QDate begins = std::max(signedOn, contract.term.start);
    if (conditions.quality && conditions.quality->samples > 0) {
        put(ObligationKind::Samples,
            QStringLiteral("每款新品送样%1件 Samples of each new product: %1").arg(conditions.quality->samples),
            Party::Brand, std::min(begins.addMonths(sampleMonths), std::max(begins, contract.term.end)),
            clauseNumber(drafted, LicenceTerm::Quality));
    }
    if (conditions.insuranceMinor) {
        const auto before = out.size();
        put(ObligationKind::Insurance, QStringLiteral("产品责任险保单 Product liability policy"), Party::Brand, begins,
            clauseNumber(drafted, LicenceTerm::Insurance));
        if (out.size() > before && begins.addYears(1) <= contract.term.end) {
            out.last().every = Frequency::Annual;
            out.last().lastOn = contract.term.end;
        }
    }
    return out;
}

} // namespace lianming

#include "core/inbox/happening.h"

#include <algorithm>

namespace lianming {

namespace {

/// %1 is what the record is called. Who did it is shown beside the sentence.
struct Sentence {
    const char *code;
    const char *text;
};
constexpr Sentence sentences[] = {
    {"proposal_received", QT_TRANSLATE_NOOP("core", "%1 came in: %2")},
    {"proposal_moved", QT_TRANSLATE_NOOP("core", "%1 moved from %2 to %3")},
    {"proposal_moved_because", QT_TRANSLATE_NOOP("core", "%1 moved from %2 to %3: %4")},
    {"proposal_changed", QT_TRANSLATE_NOOP("core", "%1 was changed")},
    {"proposal_assigned", QT_TRANSLATE_NOOP("core", "%1 is now with %2")},
    {"proposal_file", QT_TRANSLATE_NOOP("core", "%1 has a new file: %2")},
    {"proposal_archived", QT_TRANSLATE_NOOP("core", "%1 was archived")},
    {"proposal_restored", QT_TRANSLATE_NOOP("core", "%1 is back from the archive")},
    {"product_begun", QT_TRANSLATE_NOOP("core", "The approval of %1 begins: %2")},
    {"product_submitted", QT_TRANSLATE_NOOP("core", "%1 was handed in for %2, round %3")},
    {"product_decided", QT_TRANSLATE_NOOP("core", "%1, %2: %3. %4")},
    {"product_released", QT_TRANSLATE_NOOP("core", "%1 is released")},
    {"product_opinion", QT_TRANSLATE_NOOP("core", "%1: %2 recommends: %3")},
    {"product_comment", QT_TRANSLATE_NOOP("core", "%1 has a new remark: %2")},
    {"product_answer", QT_TRANSLATE_NOOP("core", "%1 has an answer to remark %2: %3")},
    {"product_reopened", QT_TRANSLATE_NOOP("core", "%1: remark %2 is taken up again: %3")},
    {"contract_signed", QT_TRANSLATE_NOOP("core", "%1 is signed as of %2")},
    {"contract_amended", QT_TRANSLATE_NOOP("core", "%1 was amended: %2, as of %3")},
    {"contract_terminated", QT_TRANSLATE_NOOP("core", "%1 is terminated as of %2")},
    {"contract_round", QT_TRANSLATE_NOOP("core", "%1: round %2 of the negotiation is kept")},
    {"contract_approved", QT_TRANSLATE_NOOP("core", "%1 has an approval: %2")},
    {"approval_refused", QT_TRANSLATE_NOOP("core", "%1 is refused an approval: %2. %3")},
    {"approval_withdrawn", QT_TRANSLATE_NOOP("core", "%1 has lost an approval: %2. %3")},
    {"waiver_asked", QT_TRANSLATE_NOOP("core", "%1: a waiver is asked for: %2. %3")},
    {"waiver_granted", QT_TRANSLATE_NOOP("core", "%1: the waiver is granted: %2")},
    {"waiver_refused", QT_TRANSLATE_NOOP("core", "%1: the waiver is refused: %2. %3")},
    {"contract_notice", QT_TRANSLATE_NOOP("core", "%1: a notice of %2: %3")},
    {"option_used", QT_TRANSLATE_NOOP("core", "%1: the option “%2” was used")},
    {"option_declined", QT_TRANSLATE_NOOP("core", "%1: the option “%2” was declined")},
    {"statement_received", QT_TRANSLATE_NOOP("core", "%1 was handed in: %2")},
    {"statement_approved", QT_TRANSLATE_NOOP("core", "%1 is approved")},
    {"statement_reopened", QT_TRANSLATE_NOOP("core", "%1 is open again")},
    {"statement_closed", QT_TRANSLATE_NOOP("core", "%1 is closed")},
    {"statement_restated", QT_TRANSLATE_NOOP("core", "%1 is being restated")},
    {"reservation_made", QT_TRANSLATE_NOOP("core", "%1 keeps rights until %2: %3")},
    {"reservation_changed", QT_TRANSLATE_NOOP("core", "%1 was changed")},
    {"reservation_released", QT_TRANSLATE_NOOP("core", "%1 was given up as of %2")},
    {"registration_added", QT_TRANSLATE_NOOP("core", "%1 was registered")},
    {"registration_changed", QT_TRANSLATE_NOOP("core", "%1 was changed")},
    {"registration_renewed", QT_TRANSLATE_NOOP("core", "%1 was renewed until %2")},
    {"registration_archived", QT_TRANSLATE_NOOP("core", "%1 was archived")},
    {"evidence_added", QT_TRANSLATE_NOOP("core", "%1 has new evidence: %2")},
    {"copy_found", QT_TRANSLATE_NOOP("core", "%1 is copied on %2, by %3, who is not licensed for it: %4")},
    {"copy_seen", QT_TRANSLATE_NOOP("core", "Copies of %1 were found; nobody has said who sells them")},
    {"brand_merged", QT_TRANSLATE_NOOP("core", "%1 took over the records of %2")},
    {"review_shared", QT_TRANSLATE_NOOP("core", "%1 was shared with you")},
    {"review_said", QT_TRANSLATE_NOOP("core", "%2 said something in the review package %1")},
    {"review_answered", QT_TRANSLATE_NOOP("core", "%2 answered the review package %1; new entries: %3")},
    {"plan_made", QT_TRANSLATE_NOOP("core", "%1 was made: %2")},
    {"plan_moved", QT_TRANSLATE_NOOP("core", "%1: the key date is now %2; %3 tasks moved with it")},
    {"task_assigned", QT_TRANSLATE_NOOP("core", "%1 is yours, due on %2")},
    {"task_ready", QT_TRANSLATE_NOOP("core", "%1 can begin")},
    {"task_blocked", QT_TRANSLATE_NOOP("core", "%1 is blocked: %2")},
    {"task_moved", QT_TRANSLATE_NOOP("core", "%1 is now: %2")},
    {"task_commented", QT_TRANSLATE_NOOP("core", "%1: “%2”")},
    {"order_placed", QT_TRANSLATE_NOOP("core", "%1 was ordered at %2")},
    {"order_moved", QT_TRANSLATE_NOOP("core", "%1 is now: %2")},
    {"case_opened", QT_TRANSLATE_NOOP("core", "%1 was opened: %2")},
    {"case_revised", QT_TRANSLATE_NOOP("core", "%1: the notice was changed and is to be approved again")},
    {"case_approved_once", QT_TRANSLATE_NOOP("core", "%1: one person has approved the notice, a second one must")},
    {"case_approved", QT_TRANSLATE_NOOP("core", "%1: the notice is approved and can be sent")},
    {"case_refused", QT_TRANSLATE_NOOP("core", "%1: the notice is refused: %2")},
    {"case_scope", QT_TRANSLATE_NOOP("core", "%1: legal lets the notice to a licensee pass: %2")},
    {"case_moved", QT_TRANSLATE_NOOP("core", "%1 is now: %2")},
    {"case_moved_because", QT_TRANSLATE_NOOP("core", "%1 is now: %2. %3")},
    {"case_answered",
     QT_TRANSLATE_NOOP("core", "%1: the counter-notice has arrived; a complaint or a suit must be filed, and the "
                               "platform told of it, by %2")},
    {"case_answer_due",
     QT_TRANSLATE_NOOP("core",
                       "%1: the fifteen days end on %2, and nobody has recorded that the platform was told of a "
                       "complaint or a suit")},
    {"case_answer_over",
     QT_TRANSLATE_NOOP("core",
                       "%1: the fifteen days ended on %2, and the platform was told of neither complaint nor suit: it "
                       "restores the listings")},
    {"case_letter", QT_TRANSLATE_NOOP("core", "%1 has a letter of %2")},
    {"case_recovered", QT_TRANSLATE_NOOP("core", "%1 has brought in %2")},
    {"factory_approval", QT_TRANSLATE_NOOP("core", "%1: the approval of the factory is now: %2")},
};

const Sentence *sentence(QStringView code)
{
    const auto found =
        std::ranges::find_if(sentences, [code](const Sentence &s) { return code == QLatin1StringView(s.code); });
    return found == std::end(sentences) ? nullptr : found;
}

} // namespace

QString inBoth(const QString &en, const QString &zh)
{
    const auto clean = [](QString name) {
        return name.replace(u'|', u'/').simplified();
    };
    return QStringLiteral("both:%1|%2").arg(clean(en), clean(zh));
}

QStringList happeningCodes()
{
    QStringList out;
    for (const Sentence &one : sentences)
        out.append(QString::fromLatin1(one.code));
    return out;
}

bool isHappeningCode(QStringView code)
{
    return sentence(code) != nullptr;
}

Message happeningMessage(const QString &code, const QString &label, const QStringList &args)
{
    if (const Sentence *known = sentence(code))
        return {known->text, QStringList{label} + args};
    return {QT_TRANSLATE_NOOP("core", "%1: something that only a newer Lianming has words for (%2)"), {label, code}};
}

} // namespace lianming

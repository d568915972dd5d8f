#include "ui/text/protectionwords.h"

#include "ui/text/codewords.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString protectionText(const char *text)
{
    return QCoreApplication::translate("protection", text);
}

} // namespace

QString registrationKindText(RegistrationKind kind)
{
    switch (kind) {
    case RegistrationKind::Copyright: return protectionText(QT_TRANSLATE_NOOP("protection", "Copyright"));
    case RegistrationKind::Trademark: return protectionText(QT_TRANSLATE_NOOP("protection", "Trade mark"));
    case RegistrationKind::Design: return protectionText(QT_TRANSLATE_NOOP("protection", "Design"));
    case RegistrationKind::Data: return protectionText(QT_TRANSLATE_NOOP("protection", "Data rights"));
    case RegistrationKind::Customs: return protectionText(QT_TRANSLATE_NOOP("protection", "Customs recordal"));
    }
    return {};
}

QString registrationSubjectText(RegistrationSubject subject)
{
    switch (subject) {
    case RegistrationSubject::NotSaid: return protectionText(QT_TRANSLATE_NOOP("protection", "not stated"));
    case RegistrationSubject::Photograph: return protectionText(QT_TRANSLATE_NOOP("protection", "Photograph"));
    case RegistrationSubject::Design: return protectionText(QT_TRANSLATE_NOOP("protection", "Design"));
    case RegistrationSubject::Mark: return protectionText(QT_TRANSLATE_NOOP("protection", "Mark"));
    case RegistrationSubject::Name: return protectionText(QT_TRANSLATE_NOOP("protection", "Name"));
    case RegistrationSubject::Access: return protectionText(QT_TRANSLATE_NOOP("protection", "Access to the object"));
    case RegistrationSubject::Work: return protectionText(QT_TRANSLATE_NOOP("protection", "The work itself"));
    }
    return {};
}

QString registrationStandingText(RegistrationStanding standing)
{
    switch (standing) {
    case RegistrationStanding::Filed: return protectionText(QT_TRANSLATE_NOOP("protection", "Applied for"));
    case RegistrationStanding::Registered: return protectionText(QT_TRANSLATE_NOOP("protection", "Registered"));
    case RegistrationStanding::RenewalOpen: return protectionText(QT_TRANSLATE_NOOP("protection", "To be renewed"));
    case RegistrationStanding::Grace: return protectionText(QT_TRANSLATE_NOOP("protection", "In grace"));
    case RegistrationStanding::Lapsed: return protectionText(QT_TRANSLATE_NOOP("protection", "Lapsed"));
    case RegistrationStanding::Cancelled: return protectionText(QT_TRANSLATE_NOOP("protection", "Cancelled"));
    }
    return {};
}

QString registrationPaperText(RegistrationPaper paper)
{
    switch (paper) {
    case RegistrationPaper::Form: return protectionText(QT_TRANSLATE_NOOP("protection", "Application form"));
    case RegistrationPaper::Identity:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Identity of the applicant"));
    case RegistrationPaper::Ownership: return protectionText(QT_TRANSLATE_NOOP("protection", "Proof of ownership"));
    case RegistrationPaper::Statement: return protectionText(QT_TRANSLATE_NOOP("protection", "Statement of creation"));
    case RegistrationPaper::Sample: return protectionText(QT_TRANSLATE_NOOP("protection", "Sample of the work"));
    case RegistrationPaper::Warranty: return protectionText(QT_TRANSLATE_NOOP("protection", "Warranty"));
    case RegistrationPaper::Certificate: return protectionText(QT_TRANSLATE_NOOP("protection", "Certificate"));
    }
    return {};
}

QString renewalProblemText(RenewalProblem problem, const Registration &r)
{
    const RenewalWindow window = renewalWindow(r).value_or(RenewalWindow());
    switch (problem) {
    case RenewalProblem::Endless: return protectionText(QT_TRANSLATE_NOOP("protection", "There is nothing to renew"));
    case RenewalProblem::NotLonger:
        return protectionText(QT_TRANSLATE_NOOP("protection", "The new last day must be after the old one"));
    case RenewalProblem::TooEarly:
        return protectionText(QT_TRANSLATE_NOOP("protection", "It can be renewed from %1 on"))
            .arg(dateText(window.opensOn));
    case RenewalProblem::TooLate:
        return protectionText(QT_TRANSLATE_NOOP("protection", "It could be renewed only until %1"))
            .arg(dateText(window.graceEndsOn));
    case RenewalProblem::InFuture: return protectionText(QT_TRANSLATE_NOOP("protection", "This day is in the future"));
    }
    return {};
}

QString protectionText(Protection protection)
{
    switch (protection) {
    case Protection::Work: return protectionText(QT_TRANSLATE_NOOP("protection", "Copyright or design"));
    case Protection::Mark: return protectionText(QT_TRANSLATE_NOOP("protection", "Trade mark"));
    case Protection::Customs: return protectionText(QT_TRANSLATE_NOOP("protection", "Customs recordal"));
    }
    return {};
}

QString coverageStateText(CoverageState state)
{
    switch (state) {
    case CoverageState::NotNeeded: return protectionText(QT_TRANSLATE_NOOP("protection", "Not needed"));
    case CoverageState::Covered: return protectionText(QT_TRANSLATE_NOOP("protection", "Covered"));
    case CoverageState::EndsEarly: return protectionText(QT_TRANSLATE_NOOP("protection", "Ends early"));
    case CoverageState::Pending: return protectionText(QT_TRANSLATE_NOOP("protection", "Applied for"));
    case CoverageState::Missing: return protectionText(QT_TRANSLATE_NOOP("protection", "Missing"));
    }
    return {};
}

QString coverageAnswerText(const CoverageAnswer &answer)
{
    QString out = coverageStateText(answer.state);
    if (answer.until)
        out = protectionText(QT_TRANSLATE_NOOP("protection", "Ends on %1")).arg(dateText(*answer.until));
    if (!answer.territories.empty()) {
        QStringList places;
        for (const std::string &code : answer.territories)
            places.append(territoryText(QString::fromStdString(code)));
        out = protectionText(QT_TRANSLATE_NOOP("protection", "%1: %2")).arg(out, places.join(QStringLiteral(", ")));
    }
    if (!answer.registration.empty())
        out += QStringLiteral(" (%1)").arg(QString::fromStdString(answer.registration));
    return out;
}

QString registrationProblemText(RegistrationProblem problem)
{
    switch (problem) {
    case RegistrationProblem::InstitutionMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Choose the institution"));
    case RegistrationProblem::NumberMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Give the number of the certificate"));
    case RegistrationProblem::HolderMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Say whose right it is"));
    case RegistrationProblem::TerritoryMalformed:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Write a country's two letters, such as CN, or WORLD"));
    case RegistrationProblem::ClassMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "A trade mark needs its Nice classes"));
    case RegistrationProblem::ClassMalformed:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Nice classes are numbers from 1 to 45"));
    case RegistrationProblem::GrantedBeforeFiled:
        return protectionText(QT_TRANSLATE_NOOP("protection", "It cannot be granted before it was filed"));
    case RegistrationProblem::ExpiresBeforeGranted:
        return protectionText(QT_TRANSLATE_NOOP("protection", "It cannot expire before it was granted"));
    case RegistrationProblem::CancelReasonMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Say why it was cancelled"));
    case RegistrationProblem::CancelledBeforeFiled:
        return protectionText(QT_TRANSLATE_NOOP("protection", "It cannot be cancelled before it was filed"));
    }
    return {};
}

QString evidenceKindText(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Screenshot: return protectionText(QT_TRANSLATE_NOOP("protection", "Screenshot"));
    case EvidenceKind::Page: return protectionText(QT_TRANSLATE_NOOP("protection", "Web page"));
    case EvidenceKind::Listing: return protectionText(QT_TRANSLATE_NOOP("protection", "Listing picture"));
    case EvidenceKind::Purchase: return protectionText(QT_TRANSLATE_NOOP("protection", "Purchase"));
    case EvidenceKind::Contract: return protectionText(QT_TRANSLATE_NOOP("protection", "Contract document"));
    case EvidenceKind::Artwork: return protectionText(QT_TRANSLATE_NOOP("protection", "Original artwork"));
    case EvidenceKind::Other: return protectionText(QT_TRANSLATE_NOOP("protection", "Other"));
    }
    return {};
}

QString evidenceProblemText(EvidenceProblem problem)
{
    switch (problem) {
    case EvidenceProblem::AssetMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Choose the asset it is about"));
    case EvidenceProblem::CapturedAtMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Say when it was captured"));
    case EvidenceProblem::CapturedLater:
        return protectionText(QT_TRANSLATE_NOOP("protection", "This is in the future"));
    case EvidenceProblem::CapturedByMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Say who captured it"));
    case EvidenceProblem::ZoneUnknown:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Unknown time zone; write it like Asia/Shanghai"));
    case EvidenceProblem::PriceNegative:
        return protectionText(QT_TRANSLATE_NOOP("protection", "A price cannot be negative"));
    case EvidenceProblem::TooLong:
        return protectionText(
            QT_TRANSLATE_NOOP("protection", "A text is too long: add it as a file of evidence instead"));
    }
    return {};
}

QString custodyActText(CustodyAct act)
{
    switch (act) {
    case CustodyAct::Captured: return protectionText(QT_TRANSLATE_NOOP("protection", "Captured"));
    case CustodyAct::Imported: return protectionText(QT_TRANSLATE_NOOP("protection", "Taken into the workspace"));
    case CustodyAct::Viewed: return protectionText(QT_TRANSLATE_NOOP("protection", "Viewed in full"));
    case CustodyAct::Exported: return protectionText(QT_TRANSLATE_NOOP("protection", "Exported"));
    case CustodyAct::HandedOver: return protectionText(QT_TRANSLATE_NOOP("protection", "Handed over"));
    }
    return {};
}

} // namespace lianming

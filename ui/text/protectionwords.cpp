#include "ui/text/protectionwords.h"

#include <QCoreApplication>

namespace lianming {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("protection", text);
}

} // namespace

QString registrationKindText(RegistrationKind kind)
{
    switch (kind) {
    case RegistrationKind::Copyright: return words(QT_TRANSLATE_NOOP("protection", "Copyright"));
    case RegistrationKind::Trademark: return words(QT_TRANSLATE_NOOP("protection", "Trade mark"));
    case RegistrationKind::Design: return words(QT_TRANSLATE_NOOP("protection", "Design"));
    case RegistrationKind::Data: return words(QT_TRANSLATE_NOOP("protection", "Data rights"));
    case RegistrationKind::Customs: return words(QT_TRANSLATE_NOOP("protection", "Customs recordal"));
    }
    return {};
}

QString registrationProblemText(RegistrationProblem problem)
{
    switch (problem) {
    case RegistrationProblem::InstitutionMissing:
        return words(QT_TRANSLATE_NOOP("protection", "Choose the institution"));
    case RegistrationProblem::NumberMissing:
        return words(QT_TRANSLATE_NOOP("protection", "Give the number of the certificate"));
    case RegistrationProblem::HolderMissing: return words(QT_TRANSLATE_NOOP("protection", "Say whose right it is"));
    case RegistrationProblem::TerritoryMalformed:
        return words(QT_TRANSLATE_NOOP("protection", "Write a country's two letters, such as CN, or WORLD"));
    case RegistrationProblem::ClassMissing:
        return words(QT_TRANSLATE_NOOP("protection", "A trade mark needs its Nice classes"));
    case RegistrationProblem::ClassMalformed:
        return words(QT_TRANSLATE_NOOP("protection", "Nice classes are numbers from 1 to 45"));
    case RegistrationProblem::GrantedBeforeFiled:
        return words(QT_TRANSLATE_NOOP("protection", "Granted before it was filed"));
    case RegistrationProblem::ExpiresBeforeGranted:
        return words(QT_TRANSLATE_NOOP("protection", "Expires before it was granted"));
    }
    return {};
}

QString evidenceKindText(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Screenshot: return words(QT_TRANSLATE_NOOP("protection", "Screenshot"));
    case EvidenceKind::Page: return words(QT_TRANSLATE_NOOP("protection", "Web page"));
    case EvidenceKind::Listing: return words(QT_TRANSLATE_NOOP("protection", "Listing picture"));
    case EvidenceKind::Purchase: return words(QT_TRANSLATE_NOOP("protection", "Purchase"));
    case EvidenceKind::Contract: return words(QT_TRANSLATE_NOOP("protection", "Contract document"));
    case EvidenceKind::Artwork: return words(QT_TRANSLATE_NOOP("protection", "Original artwork"));
    case EvidenceKind::Other: return words(QT_TRANSLATE_NOOP("protection", "Other"));
    }
    return {};
}

QString evidenceProblemText(EvidenceProblem problem)
{
    switch (problem) {
    case EvidenceProblem::AssetMissing: return words(QT_TRANSLATE_NOOP("protection", "Choose the asset it is about"));
    case EvidenceProblem::CapturedAtMissing: return words(QT_TRANSLATE_NOOP("protection", "Say when it was captured"));
    case EvidenceProblem::CapturedLater: return words(QT_TRANSLATE_NOOP("protection", "That is later than now"));
    case EvidenceProblem::CapturedByMissing: return words(QT_TRANSLATE_NOOP("protection", "Say who captured it"));
    }
    return {};
}

QString custodyActText(CustodyAct act)
{
    switch (act) {
    case CustodyAct::Captured: return words(QT_TRANSLATE_NOOP("protection", "Captured"));
    case CustodyAct::Imported: return words(QT_TRANSLATE_NOOP("protection", "Taken into the workspace"));
    case CustodyAct::Viewed: return words(QT_TRANSLATE_NOOP("protection", "Viewed in full"));
    case CustodyAct::Exported: return words(QT_TRANSLATE_NOOP("protection", "Exported"));
    case CustodyAct::HandedOver: return words(QT_TRANSLATE_NOOP("protection", "Handed over"));
    }
    return {};
}

} // namespace lianming

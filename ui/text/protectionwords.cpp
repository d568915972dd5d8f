#include "ui/text/protectionwords.h"

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
        return protectionText(QT_TRANSLATE_NOOP("protection", "Granted before it was filed"));
    case RegistrationProblem::ExpiresBeforeGranted:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Expires before it was granted"));
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
        return protectionText(QT_TRANSLATE_NOOP("protection", "That is later than now"));
    case EvidenceProblem::CapturedByMissing:
        return protectionText(QT_TRANSLATE_NOOP("protection", "Say who captured it"));
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

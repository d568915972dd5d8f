#include "core/cases/protectioncase.h"

#include "core/copies/platform.h"

#include <QSet>
#include <QUrl>

namespace lianming {

bool isWebAddress(const QString &address)
{
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty()
           && url.userInfo().isEmpty();
}

CounterClock clockOf(const ProtectionCase &record)
{
    return counterClock(record.arrivedAt, counterZone(record.arrivedZone).value_or(QTimeZone::utc()));
}

CounterTime timeOf(const ProtectionCase &record, const QDateTime &now)
{
    return counterTime(clockOf(record), now, counterZone(record.arrivedZone).value_or(QTimeZone::utc()));
}

QList<CaseProblem> validate(const ProtectionCase &record)
{
    QList<CaseProblem> out;
    if (!record.institution.isSet())
        out.append(CaseProblem::InstitutionMissing);
    if (record.title.trimmed().isEmpty())
        out.append(CaseProblem::TitleMissing);
    if (record.right == RegistrationKind::Customs)
        out.append(CaseProblem::RightKind);
    // Their art. 2 and 14 know works, performances and recordings.
    if (record.regime == NoticeRegime::Dissemination && record.right != RegistrationKind::Copyright)
        out.append(CaseProblem::Regime);
    if (record.items.isEmpty())
        out.append(CaseProblem::ItemsMissing);
    QSet<QString> known;
    const auto add = [&out](CaseProblem problem) {
        if (!out.contains(problem))
            out.append(problem);
    };
    for (const CaseItem &item : record.items) {
        const QString url = item.url.trimmed();
        if (url.isEmpty() && item.number.trimmed().isEmpty() && item.title.trimmed().isEmpty())
            add(CaseProblem::ItemUnnamed);
        if (!url.isEmpty() && !isWebAddress(url))
            add(CaseProblem::ItemAddressForm);
        QStringList keys;
        if (item.listing != 0)
            keys.append(QStringLiteral("#%1").arg(item.listing));
        if (!url.isEmpty())
            keys.append(isWebAddress(url) ? comparableUrl(url) : url);
        for (const QString &key : keys) {
            if (known.contains(key))
                add(CaseProblem::ItemTwice);
            known.insert(key);
        }
    }
    return out;
}

Message problemMessage(CaseProblem problem)
{
    switch (problem) {
    case CaseProblem::InstitutionMissing: return {QT_TRANSLATE_NOOP("core", "Say whose right is infringed"), {}};
    case CaseProblem::TitleMissing: return {QT_TRANSLATE_NOOP("core", "The case needs a title"), {}};
    case CaseProblem::RightKind:
        return {QT_TRANSLATE_NOOP("core", "A customs recordal is no right of its own: name the right that it records"),
                {}};
    case CaseProblem::Regime:
        return {
            QT_TRANSLATE_NOOP(
                "core",
                "The Regulations on network dissemination protect only the right of communication over networks: rely on copyright, or choose the E-commerce Law"),
            {}};
    case CaseProblem::ItemsMissing: return {QT_TRANSLATE_NOOP("core", "The case needs a listing at least"), {}};
    case CaseProblem::ItemUnnamed:
        return {QT_TRANSLATE_NOOP("core", "A listing of the case has neither address, number nor title"), {}};
    case CaseProblem::ItemTwice: return {QT_TRANSLATE_NOOP("core", "The case names a listing twice"), {}};
    case CaseProblem::ItemAddressForm:
        return {QT_TRANSLATE_NOOP("core", "The address of a listing must begin with https:// or http:// and name a "
                                          "host"),
                {}};
    }
    return {};
}

const char *approvalActCode(ApprovalAct act)
{
    switch (act) {
    case ApprovalAct::Approved: return "approved";
    case ApprovalAct::Refused: return "refused";
    case ApprovalAct::Withdrawn: return "withdrawn";
    }
    return "";
}

std::optional<ApprovalAct> parseApprovalAct(QStringView code)
{
    for (const ApprovalAct act : {ApprovalAct::Approved, ApprovalAct::Refused, ApprovalAct::Withdrawn}) {
        if (code == QLatin1StringView(approvalActCode(act)))
            return act;
    }
    return std::nullopt;
}

QStringList approversOf(const QList<CaseApproval> &approvals, const QString &fingerprint, const QString &writer)
{
    QStringList out;
    for (const CaseApproval &one : approvals) {
        if (one.fingerprint != fingerprint)
            continue;
        if (one.act == ApprovalAct::Refused)
            out.clear();
        out.removeAll(one.actor);
        if (one.act == ApprovalAct::Approved && one.actor != writer)
            out.append(one.actor);
    }
    return out;
}

} // namespace lianming

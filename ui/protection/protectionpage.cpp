#include "ui/protection/protectionpage.h"

#include "ui/protection/audittrailview.h"
#include "ui/protection/coverageview.h"
#include "ui/protection/evidenceview.h"
#include "ui/protection/registrationsview.h"

namespace lianming {

namespace {

constexpr QLatin1StringView registrationsKey("registrations");
constexpr QLatin1StringView evidenceKey("evidence");
constexpr QLatin1StringView coverageKey("coverage");
constexpr QLatin1StringView auditKey("audit");

} // namespace

ProtectionPage::ProtectionPage(Session &session) : ViewsPage(session, QStringLiteral("protection"))
{
    addView(registrationsKey, new RegistrationsView(*this));
    addView(coverageKey, new CoverageView(*this));
    auto *evidence = new EvidenceView(*this);
    addView(evidenceKey, evidence);
    connect(evidence, &EvidenceView::wanted, this,
            [this](const std::function<void()> &then) { goTo(evidenceKey, then); });
    auto *audit = new AuditTrailView(*this);
    addView(auditKey, audit);
    connect(audit, &AuditTrailView::wanted, this, [this](const std::function<void()> &then) { goTo(auditKey, then); });
}

QString ProtectionPage::viewTitle(const QString &key) const
{
    if (key == evidenceKey)
        return tr("Evidence");
    if (key == auditKey)
        return tr("Audit trail");
    if (key == coverageKey)
        return tr("Coverage");
    return tr("Registrations");
}

} // namespace lianming

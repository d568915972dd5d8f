#include "ui/protection/protectionpage.h"

#include "ui/protection/coverageview.h"
#include "ui/protection/evidenceview.h"
#include "ui/protection/registrationsview.h"

namespace lianming {

namespace {

constexpr QLatin1StringView registrationsKey("registrations");
constexpr QLatin1StringView evidenceKey("evidence");
constexpr QLatin1StringView coverageKey("coverage");

} // namespace

ProtectionPage::ProtectionPage(Session &session) : ViewsPage(session, QStringLiteral("protection"))
{
    addView(registrationsKey, new RegistrationsView(*this));
    addView(coverageKey, new CoverageView(*this));
    auto *evidence = new EvidenceView(*this);
    addView(evidenceKey, evidence);
    connect(evidence, &EvidenceView::addWanted, this,
            [this, evidence] { goTo(evidenceKey, [evidence] { evidence->addEvidence(); }); });
}

QString ProtectionPage::viewTitle(const QString &key) const
{
    if (key == evidenceKey)
        return tr("Evidence");
    if (key == coverageKey)
        return tr("Coverage");
    return tr("Registrations");
}

} // namespace lianming

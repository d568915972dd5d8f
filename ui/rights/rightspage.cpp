#include "ui/rights/rightspage.h"

#include "ui/rights/askview.h"
#include "ui/rights/heldview.h"
#include "ui/rights/reservationsview.h"

namespace lianming {

namespace {

constexpr QLatin1StringView askKey("ask");
constexpr QLatin1StringView heldKey("held");
constexpr QLatin1StringView keptKey("kept");

} // namespace

RightsPage::RightsPage(Session &session)
    : ViewsPage(session, QStringLiteral("rights")), m_ask(new AskView(*this)), m_held(new HeldView(*this)),
      m_kept(new ReservationsView(*this))
{
    addView(askKey, m_ask);
    addView(heldKey, m_held);
    addView(keptKey, m_kept);
    connect(m_ask, &AskView::titleWanted, this, [this](const QString &asset) {
        goTo(heldKey, [this, asset] { m_held->openRows({{QStringLiteral("asset"), asset}}); });
    });
}

QString RightsPage::viewTitle(const QString &key) const
{
    if (key == heldKey)
        return tr("What we hold");
    if (key == keptKey)
        return tr("Holds and own use");
    return tr("Question");
}

void RightsPage::openRows(const QVariantMap &filter)
{
    const qint64 reservation = filter.value(QStringLiteral("reservation")).toLongLong();
    if (reservation != 0)
        goTo(keptKey, [this, reservation] { m_kept->openRecord(reservation); });
    else
        ViewsPage::openRows(filter);
}

} // namespace lianming

#include "ui/royalties/royaltiespage.h"

#include "ui/royalties/auditsview.h"
#include "ui/royalties/exceptionsview.h"
#include "ui/royalties/inboxview.h"

namespace lianming {

RoyaltiesPage::RoyaltiesPage(Session &session) : ViewsPage(session, QStringLiteral("royalties"))
{
    addView(QStringLiteral("inbox"), new InboxView(*this));
    addView(QStringLiteral("questions"), new ExceptionsView(*this));
    addView(QStringLiteral("audits"), new AuditsView(*this));
}

QString RoyaltiesPage::viewTitle(const QString &key) const
{
    if (key == u"questions")
        return tr("Questions");
    if (key == u"audits")
        return tr("Audits");
    return tr("Inbox");
}

} // namespace lianming

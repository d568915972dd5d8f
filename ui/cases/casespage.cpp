#include "ui/cases/casespage.h"

#include "ui/cases/casefiguresview.h"
#include "ui/cases/casesview.h"
#include "ui/shell/detailpanel.h"
#include "ui/text/casewords.h"

namespace lianming {

namespace {

constexpr int caseWidth = 432; ///< for both pictures beside each other; at 1280 pixels the filters still fit
constexpr QLatin1StringView listKey("list");
constexpr QLatin1StringView figuresKey("figures");

} // namespace

CasesPage::CasesPage(Session &session) : ViewsPage(session, QStringLiteral("cases"))
{
    detail().setPreferredWidth(caseWidth);
    addView(listKey, new CasesView(*this));
    auto *figures = new CaseFiguresView(*this);
    addView(figuresKey, figures);
    connect(figures, &CaseFiguresView::rowsWanted, this, &CasesPage::openRows);
}

void CasesPage::openRows(const QVariantMap &filter)
{
    ViewsPage::openRows(filter);
}

QFuture<QList<RecordHit>> CasesPage::find(Session &session, const QString &text, int limit)
{
    return session.worker.run([text, limit](Workspace &w) {
        CaseFilter filter;
        filter.text = text;
        QList<RecordHit> hits;
        for (const CaseRow &row : CaseService(w).list(filter).mid(0, limit))
            hits.append({row.id.value, row.number, row.title + QStringLiteral(" · ") + caseStateText(row.state)});
        return hits;
    });
}

QString CasesPage::viewTitle(const QString &key) const
{
    return key == figuresKey ? tr("Figures") : tr("List");
}

} // namespace lianming

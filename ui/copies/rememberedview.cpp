#include "ui/copies/rememberedview.h"

#include "ui/copies/copypictures.h"
#include "ui/copies/pairview.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/messages.h"
#include "ui/shell/prompts.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int smallPair = 190;

QList<Column<DismissalRow>> dismissalColumns()
{
    using Row = DismissalRow;
    return {{QStringLiteral("asset"), [] { return RememberedView::tr("Asset"); },
             [](const Row &row) { return row.assetCode; }, nullptr, Qt::AlignLeft, nullptr, 150},
            {QStringLiteral("reason"), [] { return RememberedView::tr("Why"); },
             [](const Row &row) { return dismissalReasonText(row.dismissal.reason); }, nullptr, Qt::AlignLeft,
             paintTone<Row>(
                 [](const Row &row) { return row.dismissal.takenBackAt.isValid() ? Tone::Quiet : Tone::Accent; }),
             200},
            {QStringLiteral("seller"), [] { return RememberedView::tr("Seller"); },
             [](const Row &row) {
                 return row.dismissal.reason == DismissalReason::NoCopy ? RememberedView::tr("any seller")
                                                                        : row.sellerName;
             },
             nullptr, Qt::AlignLeft, nullptr, 180},
            {QStringLiteral("matches"), [] { return RememberedView::tr("Matches"); },
             [](const Row &row) { return countText(row.matches); }, [](const Row &row) { return row.matches; },
             Qt::AlignRight, nullptr, 90},
            {QStringLiteral("note"), [] { return RememberedView::tr("Notes"); },
             [](const Row &row) { return row.dismissal.note; }, nullptr, Qt::AlignLeft, nullptr, 260},
            {QStringLiteral("by"), [] { return RememberedView::tr("By"); },
             [](const Row &row) { return row.dismissal.actor; }, nullptr, Qt::AlignLeft, nullptr, 130},
            {QStringLiteral("at"), [] { return RememberedView::tr("On"); },
             [](const Row &row) { return dateText(row.dismissal.at.toLocalTime().date()); },
             [](const Row &row) { return row.dismissal.at; }, Qt::AlignLeft, nullptr, 120}};
}

/// One dismissal at the right.
class DismissalDetail : public DetailView
{
public:
    DismissalDetail(const DismissalRow &row, CopyPictures &pictures) : m_row(row), m_pictures(pictures)
    {
        const CopyDismissal &one = row.dismissal;
        begin();
        addTitle(dismissalReasonText(one.reason), row.assetCode);
        m_pair = new PairView;
        m_pair->setFixedHeight(smallPair);
        column()->addWidget(m_pair);
        addWords(dismissalReasonHint(one.reason), TextSize::Body, Token::Ink2);
        FactsGrid facts = addFacts();
        facts.add(RememberedView::tr("Seller"), row.sellerName);
        facts.add(RememberedView::tr("Matches it dismissed"), countText(row.matches));
        facts.add(RememberedView::tr("Notes"), one.note);
        facts.add(RememberedView::tr("By"), one.actor);
        facts.add(RememberedView::tr("On"), timeText(one.at));
        if (one.takenBackAt.isValid()) {
            facts.add(RememberedView::tr("Undone on"), timeText(one.takenBackAt));
            facts.add(RememberedView::tr("Undone by"), one.takenBackBy);
            facts.add(RememberedView::tr("Reason"), one.takenBackNote);
        } else {
            back = new QPushButton(RememberedView::tr("Undo the dismissal…"));
            back->setObjectName(QStringLiteral("takeBack"));
            addButtonRow()->addWidget(back);
        }
        finish();
        showPictures();
        connect(&m_pictures, &CopyPictures::loaded, this, [this] { showPictures(); });
    }

    QPushButton *back = nullptr; ///< null for one that was taken back

private:
    void showPictures()
    {
        const auto side = [this](const QString &sha256, const QString &caption) {
            PairView::Side out;
            const QString path = m_pictures.pathOf(sha256);
            out.picture = m_pictures.get(path);
            out.caption = caption;
            out.notice = m_pictures.isUnreadable(path) ? RememberedView::tr("The picture cannot be read.")
                                                       : RememberedView::tr("Reading the picture…");
            return out;
        };
        m_pair->setSides(side(m_row.dismissal.theirSha256, RememberedView::tr("Theirs")),
                         side(m_row.dismissal.ourSha256, RememberedView::tr("Ours")));
    }

    DismissalRow m_row;
    CopyPictures &m_pictures;
    PairView *m_pair = nullptr;
};

} // namespace

RememberedView::RememberedView(Page &owner, CopyPictures &pictures)
    : PageView(owner), m_pictures(pictures),
      m_model([](const DismissalRow &row) { return row.dismissal.id.value; }, dismissalColumns()),
      m_stack(new QStackedWidget), m_which(new SegmentedSwitch),
      m_table(new RecordTable(session().settings, QStringLiteral("dismissals"))),
      m_empty(new EmptyState(QStringLiteral("bookmark"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_which->setObjectName(QStringLiteral("which"));
    row->addAtEnd(m_which);
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    connect(m_table, &RecordTable::opened, this,
            [this](qint64 id) { page().whenSafe([this, id] { showDismissal(id); }); });
    connect(m_which, &SegmentedSwitch::changed, this, [this](const QString &key) {
        m_all = key == u"all";
        reload();
    });
}

void RememberedView::retranslate()
{
    const QSignalBlocker quiet(m_which);
    m_which->setItems(
        {{QStringLiteral("held"), tr("In force"), {}}, {QStringLiteral("all"), tr("Including undone"), {}}});
    m_which->setCurrent(m_all ? QStringLiteral("all") : QStringLiteral("held"));
    m_empty->setText(tr("Nothing was dismissed"),
                     tr("Dismissed matches are remembered here, so that they do not come back."));
    m_empty->setAction({});
    m_table->setAccessibleName(tr("Dismissals"));
    m_model.retranslate();
    m_footer->setCount(tr("%n dismissal(s)", nullptr, m_model.rowCount()));
}

void RememberedView::reload()
{
    load(session().worker.run([all = m_all](Workspace &w) { return TriageService(w).dismissals(all); }),
         [this](const QList<DismissalRow> &rows) {
             m_model.setRows(rows);
             m_stack->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
             m_footer->setCount(tr("%n dismissal(s)", nullptr, int(rows.size())));
         });
}

void RememberedView::step(int direction)
{
    m_table->step(direction);
}

void RememberedView::showDismissal(qint64 id)
{
    const auto found =
        std::ranges::find_if(m_model.rows(), [id](const DismissalRow &row) { return row.dismissal.id.value == id; });
    if (found == m_model.rows().end())
        return;
    m_table->select(id);
    auto *view = new DismissalDetail(*found, m_pictures);
    if (view->back) {
        setAvailable(view->back, session().actions, QStringLiteral("copies.restore"), true);
        connect(view->back, &QPushButton::clicked, this, [this, row = *found] { takeBack(row); });
    }
    page().showDetail(tr("Dismissal"), view);
}

void RememberedView::takeBack(const DismissalRow &row)
{
    session().prompts.line(
        this, tr("Undo the dismissal"), tr("Reason (its matches will be open again)"), {},
        [this, id = row.dismissal.id](const QString &note) {
            load(session().worker.run([id, note](Workspace &w) { return TriageService(w).takeBack(id, note); }),
                 [this](qint64 opened) {
                     session().messages.done(tr("Undone. %n match(es) are open again.", nullptr, int(opened)));
                     page().closeDetail();
                     reload();
                 });
        });
}

void RememberedView::showTourState(const QString &state)
{
    if (!state.isEmpty() && m_model.rowCount() > 0)
        showDismissal(m_model.idAt(0));
}

} // namespace lianming

#include "ui/assets/duplicatesview.h"

#include "ui/shell/icons.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/text/assetwords.h"
#include "ui/text/bulkwords.h"
#include "ui/text/failure.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/segmentedswitch.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int mostPairs = 500;
constexpr int listWidth = 360;

QString titleOf(const AssetRow &row)
{
    return titleText(row.titleEn, row.titleZh);
}

QString reasonsText(const DuplicatePair &pair)
{
    QStringList out;
    for (const Likeness one : reasonsOf(pair))
        out.append(likenessText(one));
    return out.join(QStringLiteral(" · "));
}

QList<Column<DuplicatesView::Line>> pairColumns(ThumbnailLoader &pictures)
{
    using Line = DuplicatesView::Line;
    return {
        {QStringLiteral("pair"),
         [] { return DuplicatesView::tr("Records"); },
         [](const Line &line) { return titleOf(line.first) + QStringLiteral(" / ") + titleOf(line.second); },
         {},
         Qt::AlignLeft,
         [&pictures](const Line &line, int role) -> QVariant {
             if (role == PictureRole)
                 return pictures.get(line.first.pictureSha256.isEmpty() ? line.second.pictureSha256
                                                                        : line.first.pictureSha256);
             if (role == SubtitleRole)
                 return QStringLiteral("%1 · %2 / %3").arg(reasonsText(line.pair), line.first.code, line.second.code);
             return {};
         },
         listWidth - 20}};
}

} // namespace

DuplicatesView::DuplicatesView(Page &page, ThumbnailLoader &pictures, Id<Institution> institution, QWidget *parent)
    : QWidget(parent), m_page(page), m_pictures(pictures), m_institution(institution),
      m_model([](const Line &line) { return line.number; }, pairColumns(pictures)), m_back(new QPushButton),
      m_title(new Label(TextSize::Title, Token::Ink, true)), m_summary(new Label(TextSize::Body, Token::Ink2)),
      m_table(new RecordTable(page.session().settings, QStringLiteral("duplicates"))),
      m_nothing(new EmptyState(QStringLiteral("check"))), m_both(new QWidget), m_scroll(new QScrollArea),
      m_switch(new SegmentedSwitch), m_problem(new Label(TextSize::Note, Token::StopInk)), m_merge(new QPushButton),
      m_distinct(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, 0);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addWidget(m_summary, 1);
    column->addLayout(head);
    column->addWidget(m_both, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();

    auto *row = new QHBoxLayout(m_both);
    row->setContentsMargins(0, space::s, 0, 0);
    row->setSpacing(space::l);
    m_table->setRecordModel(&m_model, false);
    m_table->setRowHeight(56);
    m_table->setFixedWidth(listWidth);
    row->addWidget(m_table);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::s);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_switch);
    acts->addStretch(1);
    acts->addWidget(m_distinct);
    acts->addWidget(m_merge);
    m_merge->setProperty("kind", QStringLiteral("primary"));
    right->addLayout(acts);
    m_problem->setWordWrap(true);
    right->addWidget(m_problem);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    right->addWidget(m_scroll, 1);
    row->addLayout(right, 1);

    m_back->setIcon(icon(QStringLiteral("arrow-left")));
    connect(m_back, &QPushButton::clicked, this, &DuplicatesView::closed);
    connect(m_table, &RecordTable::opened, this, &DuplicatesView::open);
    connect(m_switch, &SegmentedSwitch::changed, this, [this] {
        m_chosen.clear();
        if (m_shown)
            showPair(*m_shown);
    });
    connect(m_merge, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_distinct, &QPushButton::clicked, this, [this] { decide(true); });
    connect(&m_pictures, &ThumbnailLoader::loaded, m_table->viewport(), qOverload<>(&QWidget::update));
    addKeys();
    retranslate();
    updateButtons();
}

void DuplicatesView::retranslate()
{
    m_back->setText(tr("Catalogue"));
    m_title->setText(tr("Duplicates"));
    m_switch->setItems(
        {{QStringLiteral("left"), tr("The left one stays")}, {QStringLiteral("right"), tr("The right one stays")}});
    m_merge->setText(tr("Merge"));
    m_merge->setToolTip(tr("The other record is archived and refers to the one that stays (M)"));
    m_distinct->setText(tr("Two things"));
    m_distinct->setToolTip(tr("Never show this pair again (D)"));
    m_table->setAccessibleName(tr("Pairs of records that may be one thing"));
    m_nothing->setText(tr("No duplicates found"), tr("No two records share a number, a description or a picture."));
    m_nothing->setAction(tr("Back to the catalogue"));
    disconnect(m_nothing, &EmptyState::triggered, nullptr, nullptr);
    connect(m_nothing, &EmptyState::triggered, this, &DuplicatesView::closed);
    QStringList words{tr("%n pairs", nullptr, int(m_findings.total))};
    if (m_findings.total > m_model.rows().size())
        words.append(tr("the strongest %n are shown", nullptr, int(m_model.rows().size())));
    if (m_findings.series > 0)
        words.append(tr("%n groups with too many alike left out", nullptr, int(m_findings.series)));
    m_summary->setText(words.join(QStringLiteral(" · ")));
}

void DuplicatesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (m_shown)
        showPair(*m_shown);
}

void DuplicatesView::find()
{
    QPointer<DuplicatesView> self(this);
    m_page.load(m_page.session().jobs.run(
                    tr("Looking for duplicates"),
                    [museum = m_institution](Workspace &w, Progress &progress) {
                        Found out{DuplicateService(w).find(museum, mostPairs, progress), {}};
                        std::vector<qint64> ids;
                        ids.reserve(size_t(out.findings.pairs.size()) * 2);
                        for (const DuplicatePair &pair : out.findings.pairs) {
                            ids.push_back(pair.first.value);
                            ids.push_back(pair.second.value);
                        }
                        const QList<AssetRow> rows = AssetService(w).rows(ids);
                        for (qsizetype i = 0; 2 * i + 1 < rows.size(); ++i)
                            out.lines.append({i + 1, out.findings.pairs[i], rows[2 * i], rows[2 * i + 1]});
                        return out;
                    }),
                [self](const Found &found) {
                    if (self)
                        self->showFound(found);
                });
}

void DuplicatesView::showFound(const Found &found)
{
    m_findings = found.findings;
    m_model.setRows(found.lines);
    m_number = 0;
    m_shown.reset();
    m_both->setVisible(!found.lines.isEmpty());
    m_nothing->setVisible(found.lines.isEmpty());
    retranslate();
    if (!found.lines.isEmpty()) {
        m_table->select(found.lines.first().number);
        open(found.lines.first().number);
        m_table->setFocus();
    }
    updateButtons();
    Q_EMIT this->found();
}

const DuplicatesView::Line *DuplicatesView::current() const
{
    const int row = m_model.rowOf(m_number);
    return row < 0 ? nullptr : &m_model.at(row);
}

bool DuplicatesView::staysLeft() const
{
    return m_switch->current() != u"right";
}

void DuplicatesView::open(qint64 number)
{
    m_number = number;
    const Line *line = current();
    if (!line)
        return;
    QPointer<DuplicatesView> self(this);
    m_page.load(m_page.session().worker.run(
                    [pair = line->pair](Workspace &w) { return DuplicateService(w).compare(pair.first, pair.second); }),
                [self, number](const DuplicateComparison &pair) {
                    if (!self || self->m_number != number)
                        return;
                    self->m_chosen.clear();
                    // The one that cannot go stays.
                    if (!pair.intoFirst.isEmpty() && pair.intoSecond.isEmpty())
                        self->m_switch->setCurrent(QStringLiteral("right"));
                    else
                        self->m_switch->setCurrent(QStringLiteral("left"));
                    self->showPair(pair);
                    Q_EMIT self->compared();
                });
}

QStringList DuplicatesView::taken() const
{
    QStringList out;
    for (auto it = m_chosen.cbegin(); it != m_chosen.cend(); ++it) {
        if (it.value() != staysLeft())
            out.append(it.key());
    }
    return out;
}

void DuplicatesView::updateButtons()
{
    QStringList problems;
    if (m_shown) {
        for (const MergeProblem &problem : staysLeft() ? m_shown->intoFirst : m_shown->intoSecond)
            problems.append(messageText(mergeProblemMessage(problem)));
    }
    m_problem->setText(problems.join(u'\n'));
    m_problem->setVisible(!problems.isEmpty());
    m_merge->setEnabled(m_shown && problems.isEmpty());
    m_distinct->setEnabled(m_shown.has_value());
}

void DuplicatesView::decide(bool distinct)
{
    if (!m_shown || (!distinct && !m_merge->isEnabled()))
        return;
    const Asset &left = m_shown->first.asset;
    const Asset &right = m_shown->second.asset;
    const Id<Asset> stays = staysLeft() ? left.id : right.id;
    const Id<Asset> goes = staysLeft() ? right.id : left.id;
    const QString stayCode = staysLeft() ? left.code : right.code;
    const QString goneCode = staysLeft() ? right.code : left.code;
    m_shown.reset();
    updateButtons(); // not twice
    QPointer<DuplicatesView> self(this);
    const auto again = [self, &page = m_page](const std::function<void(Workspace &)> &task) {
        page.load(page.session().worker.run(task), [self] {
            if (self)
                self->find();
        });
    };
    const auto retry = [self](const Error &) {
        if (self)
            self->open(self->m_number);
    };
    if (distinct) {
        m_page.load(
            m_page.session().worker.run([stays, goes](Workspace &w) { DuplicateService(w).setDistinct(stays, goes); }),
            [self, again, stays, goes, &page = m_page] {
                page.session().messages.show(
                    {Notice::Level::Done, tr("Remembered as two things."), {}, tr("Undo"), [again, stays, goes] {
                         again([stays, goes](Workspace &w) { DuplicateService(w).setDistinct(stays, goes, false); });
                     }});
                if (self)
                    self->forget([n = self->m_number](const Line &line) { return line.number == n; });
            },
            retry);
        return;
    }
    m_page.load(
        m_page.session().worker.run(
            [stays, goes, fields = taken()](Workspace &w) { return DuplicateService(w).merge(stays, goes, fields); }),
        [self, again, goes, stayCode, goneCode, &page = m_page](const MergeResult &result) {
            const QString advice = result.leftCollections.isEmpty()
                                       ? QString()
                                       : tr("Not put into %1: rights depend on it.")
                                             .arg(result.leftCollections.join(QStringLiteral(", ")));
            page.session().messages.show({Notice::Level::Done, tr("%1 stands for %2.").arg(stayCode, goneCode), advice,
                                          tr("Undo"), [again, goes] {
                                              again([goes](Workspace &w) { DuplicateService(w).split(goes); });
                                          }});
            if (self)
                self->forget([goes](const Line &line) { return line.pair.first == goes || line.pair.second == goes; });
        },
        retry);
}

void DuplicatesView::forget(const std::function<bool(const Line &)> &gone)
{
    const int row = std::max(0, m_model.rowOf(m_number));
    QList<Line> lines = m_model.rows();
    const qsizetype before = lines.size();
    lines.removeIf(gone);
    Found rest{m_findings, lines};
    rest.findings.total -= before - lines.size();
    showFound(rest);
    if (!lines.isEmpty()) {
        const qint64 next = m_model.idAt(std::min(row, m_model.rowCount() - 1));
        m_table->select(next);
        open(next);
    }
}

void DuplicatesView::addKeys()
{
    const auto add = [this](int key, const std::function<void()> &act) {
        connect(new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, act);
    };
    const auto stay = [this](const QString &side) {
        m_switch->setCurrent(side);
        m_chosen.clear();
        if (m_shown)
            showPair(*m_shown);
    };
    add(Qt::Key_M, [this] { decide(false); });
    add(Qt::Key_D, [this] { decide(true); });
    add(Qt::Key_1, [stay] { stay(QStringLiteral("left")); });
    add(Qt::Key_2, [stay] { stay(QStringLiteral("right")); });
    add(Qt::Key_Escape, [this] { Q_EMIT closed(); });
}

} // namespace lianming

#include "ui/protection/coverageview.h"

#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "core/reports/coveragetable.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

Tone coverageTone(const CoverageAnswer &answer)
{
    switch (answer.state) {
    case CoverageState::NotNeeded: return Tone::Quiet;
    case CoverageState::Covered: return Tone::Good;
    case CoverageState::EndsEarly:
    case CoverageState::Pending: return Tone::Wait;
    case CoverageState::Missing: return Tone::Stop;
    }
    return Tone::Quiet;
}

/// What fits a cell; the rest stands in its tip.
QString shortAnswer(CoverageAnswer answer)
{
    if (answer.until)
        answer.territories.clear();
    answer.registration.clear();
    return coverageAnswerText(answer);
}

Column<CoverageItem> answerColumn(Protection protection, CoverageAnswer CoverageRow::*member, int width)
{
    return {QString::fromLatin1(protectionCode(protection)),
            [protection] { return protectionText(protection); },
            [member](const CoverageItem &item) { return shortAnswer(item.row.*member); },
            [member](const CoverageItem &item) { return int((item.row.*member).state); },
            Qt::AlignLeft,
            [member](const CoverageItem &item, int role) -> QVariant {
                const CoverageAnswer &answer = item.row.*member;
                if (role == Qt::ToolTipRole)
                    return coverageAnswerText(answer);
                return role == ToneRole ? QVariant(int(coverageTone(answer))) : QVariant();
            },
            width};
}

QList<Column<CoverageItem>> coverageColumns(const Clock &clock)
{
    using Item = CoverageItem;
    return {
        {QStringLiteral("asset"),
         [] { return CoverageView::tr("Asset"); },
         [](const Item &item) {
             return item.row.assetCode == u"*" ? CoverageView::tr("everything")
                                               : titleText(item.row.assetEn, item.row.assetZh);
         },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return item.row.assetCode; }),
         180},
        {QStringLiteral("category"),
         [] { return CoverageView::tr("Category"); },
         [](const Item &item) { return categoryText(item.row.category); },
         [](const Item &item) { return item.row.category; },
         Qt::AlignLeft,
         {},
         150},
        answerColumn(Protection::Work, &CoverageRow::work, 150),
        answerColumn(Protection::Mark, &CoverageRow::mark, 175),
        answerColumn(Protection::Customs, &CoverageRow::customs, 135),
        {QStringLiteral("contract"),
         [] { return CoverageView::tr("Contract"); },
         [](const Item &item) { return item.row.contractNumber; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Item>([](const Item &item) { return titleText(item.row.brandEn, item.row.brandZh); }),
         170},
        {QStringLiteral("until"), [] { return CoverageView::tr("Licensed until"); },
         [](const Item &item) { return dateText(item.row.licensedUntil); },
         [](const Item &item) { return item.row.licensedUntil; }, Qt::AlignLeft,
         paintSubtitle<Item>(
             [&clock](const Item &item) { return relativeText(item.row.licensedUntil, clock.today()); }),
         150},
    };
}

} // namespace

CoverageView::CoverageView(Page &owner)
    : PageView(owner), m_model([](const CoverageItem &item) { return item.id; }, coverageColumns(session().clock)),
      m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("coverage"))),
      m_empty(new EmptyState(QStringLiteral("check"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    m_institution = row->addChip();
    m_brand = row->addChip();
    m_lacking = row->addChip();
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    m_save = session().actions.add(this, {QStringLiteral("protection.coverage"), [] { return tr("Save the list…"); },
                                          QStringLiteral("export"), QKeySequence::Save,
                                          [this] {
                                              save();
                                          }});
    for (Chip *chip : {m_institution, m_brand, m_lacking})
        connect(chip, &Chip::valueChanged, this, [this] { reload(); });
    connect(m_table, &RecordTable::opened, this, &CoverageView::open);
}

CoverageFilter CoverageView::filter() const
{
    CoverageFilter out;
    out.institution = {m_institution->value().toLongLong()};
    out.brand = {m_brand->value().toLongLong()};
    const QString lacking = m_lacking->value().toString();
    if (lacking == u"all")
        out.onlyGaps = false;
    else
        out.lacking = parseProtection(lacking);
    return out;
}

void CoverageView::retranslate()
{
    m_institution->setTitle(tr("Institution"));
    m_brand->setTitle(tr("Brand"));
    m_lacking->setTitle(tr("Lacking"));
    QList<Chip::Option> options;
    for (const Protection protection : protections)
        options.append({QString::fromLatin1(protectionCode(protection)), protectionText(protection)});
    options.append({QStringLiteral("all"), tr("anything or nothing")});
    m_lacking->setOptions(options);
    m_empty->setText(tr("Everything that is licensed is protected"),
                     tr("Everything licensed under signed contracts has the registrations this list requires."));
    m_table->setAccessibleName(tr("Coverage"));
    m_model.retranslate();
    show();
}

void CoverageView::reload()
{
    struct Lists {
        CoverageReport report;
        QList<InstitutionItem> institutions;
        QList<BrandItem> brands;
    };
    load(session().worker.run([wanted = filter()](Workspace &w) {
        return Lists{CoverageService(w).report(wanted), InstitutionService(w).list(), BrandService(w).list()};
    }),
         [this](const Lists &lists) {
             QList<Chip::Option> institutions;
             for (const InstitutionItem &item : lists.institutions)
                 institutions.append({item.id.value, titleText(item.nameEn, item.nameZh)});
             m_institution->setOptions(institutions);
             QList<Chip::Option> brands;
             for (const BrandItem &item : lists.brands)
                 brands.append({item.id.value, titleText(item.nameEn, item.nameZh)});
             m_brand->setOptions(brands);
             QList<CoverageItem> items;
             for (const CoverageRow &row : lists.report.rows)
                 items.append({items.size() + 1, row});
             m_model.setRows(items);
             m_counts = lists.report.counts;
             show();
         });
}

void CoverageView::show()
{
    m_stack->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setCount(
        m_counts.listed > m_model.rowCount()
            ? tr("the first %1 of %2 lines").arg(countText(m_model.rowCount()), countText(m_counts.listed))
            : tr("%n line(s)", nullptr, m_model.rowCount()));
    m_footer->setSums(tr("%1 of %2 licensed lack something: %3 copyright or design, %4 trade mark, %5 customs recordal")
                          .arg(countText(m_counts.gaps), countText(m_counts.lines), countText(m_counts.work),
                               countText(m_counts.mark), countText(m_counts.customs)));
}

void CoverageView::step(int direction)
{
    m_table->step(direction);
}

void CoverageView::open(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0)
        session().navigator->openRecord(QStringLiteral("contracts"), m_model.at(row).row.contract);
}

void CoverageView::save()
{
    const QString title = tr("Coverage of what is licensed");
    session().prompts.saveFile(this, {title, tr("Workbooks (*.xlsx);;Tables (*.csv)"), title + QStringLiteral(".xlsx")},
                               [this](const QString &path) {
                                   const auto language = QLocale().language() == QLocale::Chinese
                                                             ? DocumentLanguage::Chinese
                                                             : DocumentLanguage::English;
                                   CoverageFilter wanted = filter();
                                   wanted.limit = std::numeric_limits<int>::max();
                                   load(session().jobs.run(tr("Saving the list"),
                                                           [wanted, path, language](Workspace &w, Progress &progress) {
                                                               requireFreeForWriting(w, path);
                                                               const auto list =
                                                                   CoverageService(w).list(wanted, progress);
                                                               exportCoverage(*list, language, w.clock.today(), path);
                                                           }),
                                        [this, path] { session().messages.done(tr("%1 was saved.").arg(path)); });
                               });
}

} // namespace lianming

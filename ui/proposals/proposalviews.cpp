// What the page of proposals shows of them: filters, board, table, calendar and charts.
#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/pipelineservice.h"
#include "core/proposals/proposalservice.h"
#include "ui/proposals/pipelinecharts.h"
#include "ui/proposals/proposalboard.h"
#include "ui/proposals/proposalcalendar.h"
#include "ui/proposals/proposalspage.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QStackedWidget>

namespace lianming {

void ProposalsPage::refill()
{
    load(session().worker.run([f = filter()](Workspace &w) { return ProposalService(w).list(f); }),
         [this, round = ++m_round](const QList<ProposalItem> &items) {
             if (round != m_round)
                 return;
             m_items = items;
             showItems();
         });
}

bool ProposalsPage::asksForAttention(const ProposalItem &item) const
{
    const QString wanted = m_attention->value().toString();
    if (wanted == u"stuck")
        return item.isStuck();
    if (wanted == u"overdue")
        return isOpen(item.stage) && item.nextStepOn && *item.nextStepOn < session().clock.today();
    if (wanted == u"no_step")
        return isOpen(item.stage) && item.nextStep.isEmpty();
    return true;
}

void ProposalsPage::showItems()
{
    QList<ProposalItem> shown = m_items;
    if (!m_ids.isEmpty())
        shown.removeIf([this](const ProposalItem &item) { return !m_ids.contains(item.id.value); });
    shown.removeIf([this](const ProposalItem &item) { return !asksForAttention(item); });
    QSet<qint64> institutions{m_institution->value().toLongLong()};
    if (institutions.contains(0)) {
        institutions.clear();
        for (const ProposalItem &item : std::as_const(shown))
            institutions.insert(item.institution.value);
    }
    m_model.setRows(shown);
    m_board->setColumns(m_lists.pipelines.columns(institutions));
    m_board->setItems(shown);
    m_calendar->setItems(shown);
    if (m_open != 0)
        m_table->select(m_open);
    m_board->setCurrent(m_open);
    showView();
    updateActions();
}

void ProposalsPage::readCourses()
{
    if (m_switch->current() != u"charts")
        return;
    struct Read {
        QList<ProposalCourse> courses;
        QList<HouseStage> columns;
    };
    load(session().worker.run([institution = Id<Institution>{m_institution->value().toLongLong()}](Workspace &w) {
        const PipelineService service(w);
        Read read{service.courses(institution), {}};
        QSet<qint64> institutions;
        for (const ProposalCourse &course : std::as_const(read.courses))
            institutions.insert(course.institution.value);
        read.columns = service.pipelines().columns(institutions);
        return read;
    }),
         [this](const Read &read) { m_charts->setCourses(read.courses, read.columns, session().clock.today()); });
}

void ProposalsPage::openTable(const QList<qint64> &ids)
{
    m_switch->setCurrent(QStringLiteral("table"));
    QVariantList wanted;
    for (const qint64 id : ids)
        wanted.append(id);
    openRows({{QStringLiteral("ids"), wanted}});
}

/// The charts are of the whole programme: who may not see its figures is not offered them.
void ProposalsPage::nameViews()
{
    QList<SegmentedSwitch::Item> items{{QStringLiteral("board"), tr("Board"), QStringLiteral("board")},
                                       {QStringLiteral("table"), tr("Table"), QStringLiteral("table")},
                                       {QStringLiteral("calendar"), tr("Calendar"), QStringLiteral("calendar")}};
    if (m_lists.seesCharts)
        items.append({QStringLiteral("charts"), tr("Charts"), QStringLiteral("trend")});
    m_switch->setItems(items);
}

void ProposalsPage::showLists()
{
    nameViews();
    QList<Chip::Option> options;
    for (const InstitutionItem &institution : std::as_const(m_lists.institutions))
        options.append({institution.id.value, titleText(institution.nameEn, institution.nameZh)});
    m_institution->setOptions(options);
    options.clear();
    for (const BrandItem &brand : std::as_const(m_lists.brands))
        options.append({brand.id.value, titleText(brand.nameEn, brand.nameZh)});
    m_brand->setOptions(options);
    options.clear();
    for (const ProposalStage stage : proposalStages)
        options.append({QString::fromLatin1(proposalStageCode(stage)), stageText(stage)});
    m_stage->setOptions(options);
    options.clear();
    for (const QString &owner : std::as_const(m_lists.owners))
        options.append({owner, owner});
    m_owner->setOptions(options);
    m_chosen->setOptions({{true, tr("%n chosen", nullptr, int(m_ids.size()))}});
}

void ProposalsPage::showView()
{
    const ProposalFilter f = filter();
    const bool filtered = !f.text.isEmpty() || f.institution.isSet() || f.brand.isSet() || !f.owner.isEmpty()
                          || !f.stages.isEmpty() || !m_ids.isEmpty() || m_attention->value().isValid();
    const bool none = m_model.rowCount() == 0;
    m_stack->setCurrentIndex(none && !filtered && !m_lists.any && !isLoading() ? 1 : 0);
    const QString view = m_switch->current();
    QWidget *shown = m_board;
    if (view == u"charts")
        shown = m_charts; // of all that was ever asked for
    else if (none && filtered)
        shown = m_nothing;
    else if (view == u"table")
        shown = m_table;
    else if (view == u"calendar")
        shown = m_calendar;
    m_views->setCurrentWidget(shown);
    // Of an institution, or of all: what else can be chosen for the other views is not asked here.
    for (QWidget *choice : std::initializer_list<QWidget *>{m_brand, m_stage, m_owner, m_attention, m_search})
        choice->setVisible(shown != m_charts);
    m_chosen->setVisible(shown != m_charts && !m_ids.isEmpty());
    m_footer->setVisible(shown != m_charts);
    m_footer->setCount(tr("%n proposal(s)", nullptr, m_model.rowCount()));
    QList<ProposalItem> summed = m_model.rows();
    const QList<qint64> selected = m_table->selectedIds();
    const bool some = m_views->currentWidget() == m_table && selected.size() > 1;
    if (some)
        summed.removeIf([&selected](const ProposalItem &item) { return !selected.contains(item.id.value); });
    const QString sum = valueSumText(summed);
    m_footer->setSums(some ? tr("%1 selected: %2").arg(countText(selected.size()), sum) : sum);
}

} // namespace lianming

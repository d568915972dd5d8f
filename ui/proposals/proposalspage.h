// What brands ask for: a board of stages, a table, a calendar or charts, one proposal open at the right. What is done
// to proposals stands in proposaledits.cpp.
#pragma once

#include "core/brands/brand.h"
#include "core/institutions/institution.h"
#include "core/proposals/proposal.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/models/tablemodel.h"
#include "ui/proposals/proposalform.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"

class QMenu;
class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class PipelineCharts;
class ProposalBoard;
class ProposalCalendar;
class RecordTable;
class SearchField;
class SegmentedSwitch;
struct OpenedProposal;

class ProposalsPage : public Page
{
    Q_OBJECT

public:
    explicit ProposalsPage(Session &session);

    void reload() override;
    void openRecord(qint64 id) override;
    /// {"institution": id}, {"brand": id}, {"stage": code}, {"ids": list of ids}, {"attention": "stuck"}, {"text":
    /// words}; or the form of a new one: {"new": {"institution": id, "brand": id, "assets": list of ids, "idea":
    /// words}}.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("detail"), QStringLiteral("table"), QStringLiteral("calendar"),
                QStringLiteral("charts"), QStringLiteral("form"),  QStringLiteral("stages")};
    }
    void showTourState(const QString &state) override;

    [[nodiscard]] static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit);

protected:
    void retranslate() override;

private:
    struct Lists {
        QList<InstitutionItem> institutions;
        QList<BrandItem> brands;
        Pipelines pipelines = {};
        QStringList owners = {};
        bool any = false; ///< whether there is any proposal, also an archived one
        int waiting = 0;  ///< inquiries nobody has looked at
        bool seesCharts = true;
    };

    [[nodiscard]] ProposalFilter filter() const;
    void addActions();
    void refill();
    void showItems();
    void showLists();
    void nameViews();
    void showView();
    void readCourses();
    [[nodiscard]] bool asksForAttention(const ProposalItem &item) const;
    /// The rows behind a figure.
    void openTable(const QList<qint64> &ids);
    void choose(qint64 id);
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showRecord(qint64 id, bool again = false);
    void present(const OpenedProposal &opened);
    /// What a new one begins with.
    [[nodiscard]] Proposal begun() const;
    void edit(const Proposal &proposal);
    void editOpen();
    /// Sets what somebody else saved meanwhile beside `mine`; `base`: what I had read.
    void compare(const Proposal &base, const Proposal &mine, const ProposalForm::Choices &choices);
    void move(qint64 id, const HouseStage &to);
    /// Its version, raised by what this window itself saved since it was read.
    [[nodiscard]] qint64 versionOf(const ProposalItem &one) const;
    void moveTo(const ProposalItem &one, qint64 version, const HouseStage &stage, const ProposalTarget &target,
                const FormPanel::Done &done);
    void askAgain(const ProposalItem &one, const HouseStage &stage, const ProposalTarget &target,
                  const FormPanel::Done &done);
    void editPipeline(Id<Institution> institution);
    void draft(qint64 id);
    void addMoves(QMenu &menu);
    void showMenu(const QPoint &place, bool movesOnly);
    void updateActions();
    [[nodiscard]] const ProposalItem *item(qint64 id) const;

    ThumbnailLoader m_pictures;
    TableModel<ProposalItem> m_model;
    QList<ProposalItem> m_items;
    Lists m_lists;
    QSet<qint64> m_ids; ///< the rows behind a figure; empty: all
    qint64 m_open = 0;
    std::optional<ProposalItem> m_shown; ///< the one at the right, also where the filter hides it
    /// What this window saved last, and the version that it has since: not somebody else's change.
    struct {
        qint64 id = 0;
        qint64 version = 0;
    } m_saved;
    qint64 m_round = 0;

    QStackedWidget *m_stack; ///< list, empty workspace
    QStackedWidget *m_views; ///< board, table, nothing found
    SegmentedSwitch *m_switch;
    Chip *m_institution;
    Chip *m_brand;
    Chip *m_stage;
    Chip *m_owner;
    Chip *m_attention;
    Chip *m_chosen;
    SearchField *m_search;
    ProposalBoard *m_board;
    RecordTable *m_table;
    ProposalCalendar *m_calendar;
    PipelineCharts *m_charts;
    EmptyState *m_nothing;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_draft = nullptr;
    QAction *m_stages = nullptr;
    QList<QAction *> m_moves; ///< by stage
};

} // namespace lianming

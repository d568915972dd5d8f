// The list of cases against copies, and one of them at the right with all that can be done about it.
#pragma once

#include "ui/cases/caseforms.h"
#include "ui/cases/caseview.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class CaseDetailView;
class Chip;
class EmptyState;
class FilterRow;
class ListFooter;
class RecordTable;
class SearchField;
class ThumbnailLoader;

class CasesView : public PageView
{
    Q_OBJECT

public:
    explicit CasesView(Page &page);

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    /// The keys of CasesPage::openRows().
    void openRows(const QVariantMap &filter) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("waiting"), QStringLiteral("gates"),   QStringLiteral("form"), QStringLiteral("send"),
                QStringLiteral("counter"), QStringLiteral("damages"), QStringLiteral("new")};
    }
    void showTourState(const QString &state) override;

private:
    struct Loaded {
        QList<CaseLine> lines;
        QList<CaseRow> all; ///< what the chips offer
        QString actor;
    };

    void addFilters(FilterRow *row);
    [[nodiscard]] CaseFilter filter() const;
    void showRows(const Loaded &loaded);
    /// `again`: unless it was closed meanwhile, or is being edited.
    void open(qint64 id, bool again = false, const std::function<void(const CaseView &)> &then = {});
    void connectDetail(CaseDetailView &detail);
    /// Of the record that is open; empty while none is.
    [[nodiscard]] CaseDetailView *shown() const;
    [[nodiscard]] qint64 firstOf(CaseState state) const;

    // caseedits.cpp: what is done.
    void begin(const NewCases &wanted);
    void edit(const CaseView &view, const QString &field);
    void compare(const ProtectionCase &base, const ProtectionCase &mine);
    void move(const CaseView &view, CaseMove move, const QList<qint64> &items = {});
    void make(const CaseView &view, const CaseStep &step, const FormPanel::Done &done);
    void pick(const CaseView &view, bool isEvidence);
    void confirmScope(const CaseView &view);
    void check(const CaseView &view);
    void addLetter(const CaseView &view, const QString &file);
    void addRecovery(const CaseView &view);
    void editDamages(const CaseView &view);
    /// Shows a form; what it saves is stored by `store` on the worker, and the case shown again.
    void present(const CaseView &view, FormPanel *form, const std::function<std::function<void(Workspace &)>()> &store,
                 const std::function<void()> &conflicted = {}, const QString &job = {});

    TableModel<CaseLine> m_model;
    ThumbnailLoader *m_pictures;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_state = nullptr;
    Chip *m_platform = nullptr;
    Chip *m_seller = nullptr;
    Chip *m_institution = nullptr;
    Chip *m_which = nullptr;
    SearchField *m_search = nullptr;
    QAction *m_new;
    CaseFilter m_figure;  ///< what a figure asked for beyond the chips
    QVariantList m_ids;   ///< likewise; empty: all
    bool m_hasAny = true; ///< there are cases at all
    bool m_isNarrowed = false;
    qint64 m_open = 0;
};

} // namespace lianming

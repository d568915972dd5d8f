// The licence contracts in a table, one open at the right with its terms and its life; from draft to signature to the
// end.
#pragma once

#include "core/brands/brand.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institution.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"

class QStackedWidget;

namespace lianming {

class Chip;
class ContractDesk;
class ContractReports;
class EmptyState;
class ListFooter;
class RecordTable;
class SearchField;
class SignFlow;
class LifeFlow;
struct OpenedContract;

class ContractsPage : public Page
{
    Q_OBJECT

public:
    explicit ContractsPage(Session &session);

    void reload() override;
    void openRecord(qint64 id) override;
    /// {"institution": id}, {"brand": id}, {"stage": standing's code}, {"ids": list of ids}, {"text": words}.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_import; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("detail"), QStringLiteral("sign"),     QStringLiteral("text"),
                QStringLiteral("clause"), QStringLiteral("versions"), QStringLiteral("amendment"),
                QStringLiteral("amend"),  QStringLiteral("reports")};
    }
    void showTourState(const QString &state) override;

    [[nodiscard]] static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit);

protected:
    void retranslate() override;

private:
    struct Lists {
        QList<InstitutionItem> institutions;
        QList<BrandItem> brands = {};
        bool any = false; ///< whether there is any contract, also an archived one
        int waiting = 0;  ///< drafts, and contracts with late reports
    };

    [[nodiscard]] ContractFilter filter() const;
    void addActions();
    void refill();
    void showItems();
    void showLists();
    void showView();
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showRecord(qint64 id, bool again = false);
    /// What is open in the panel, read again; a form stays.
    void showOpenAgain();
    void present(const OpenedContract &opened);
    void withOpen(std::function<void(const Contract &)> then);
    void edit(const Contract &contract);
    void terminate(const Contract &contract);
    void exportJson(const Contract &contract);
    void importJson();
    void updateActions();
    /// The contract's text in place of the list, and back.
    void openRoyalties(qint64 id);
    void openDesk(qint64 id);
    void leaveDesk();
    [[nodiscard]] const ContractItem *item(qint64 id) const;

    TableModel<ContractItem> m_model;
    SignFlow *m_signing;
    LifeFlow *m_life;
    QList<ContractItem> m_items;
    Lists m_lists;
    QSet<qint64> m_ids; ///< the rows behind a figure; empty: all
    qint64 m_open = 0;
    qint64 m_round = 0;

    QStackedWidget *m_stack; ///< list, empty workspace, desk
    QStackedWidget *m_views; ///< table, nothing found
    Chip *m_standing;
    Chip *m_institution;
    Chip *m_brand;
    Chip *m_ending;
    Chip *m_chosen;
    SearchField *m_search;
    RecordTable *m_table;
    EmptyState *m_nothing;
    EmptyState *m_empty;
    ListFooter *m_footer;
    ContractDesk *m_desk;
    ContractReports *m_reports = nullptr;
    QAction *m_import = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_check = nullptr;
    QAction *m_sign = nullptr;
    QAction *m_amend = nullptr;
    QAction *m_terminate = nullptr;
    QAction *m_export = nullptr;
    QAction *m_royalties = nullptr;
    QAction *m_text = nullptr;
};

} // namespace lianming

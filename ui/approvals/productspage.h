// The products of all contracts: by stage, who has them and for how long; one product at the right, its review over the
// whole page.
#pragma once

#include "core/contracts/contract.h"
#include "core/institutions/institution.h"
#include "ui/approvals/chainform.h"
#include "ui/approvals/reviewthreads.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class FormPanel;
class ListFooter;
class RecordTable;
class ReviewView;
class SearchField;
struct ProductEdit;

class ProductsPage : public Page
{
    Q_OBJECT

public:
    explicit ProductsPage(Session &session);

    void reload() override;
    void openRecord(qint64 id) override;
    /// {"stage": code}, {"waits": code}, {"overdue": true}.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_begin; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override;
    void showTourState(const QString &state) override;
    static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit);

protected:
    void retranslate() override;

private:
    struct Opened {
        ApprovalDetail detail;
        ReviewRights rights;
        QList<HistoryEntry> history;
    };

    /// What a product is chosen among.
    struct ProductChoices {
        QList<ContractItem> contracts;
        std::vector<std::string> categories;
        std::optional<QString> lead; ///< who decides at first: the person, if that may; nothing for the licensee
    };

    [[nodiscard]] ApprovalFilter filter() const;
    void readChoices(const std::function<void(const ProductChoices &)> &then);
    void refill();
    /// How many products wait for the person, whatever is filtered.
    void countWaiting();
    void showItems(const QList<ApprovalItem> &items);
    void read(qint64 id, std::function<void(const Opened &)> then);
    void showProduct(qint64 id);
    void present(const Opened &opened);
    void openReview(const Opened &opened);
    void closeReview();
    void begin(const LicensedProduct &product);
    void edit(const Opened &opened);
    /// Two people edited the product: theirs beside mine.
    void compareProduct(const ProductEdit &base, const ProductEdit &mine);
    /// Saves what was made of `base`; where somebody else was first, shows both.
    void saveEdit(const ProductEdit &base, const ProductEdit &mine, const std::function<bool()> &done);
    void act(const Opened &opened, ReviewAct act);
    void submit(const Opened &opened);
    void decide(const Opened &opened, ReviewAct act);
    void recommend(const Opened &opened);
    /// Shows a form that, saved, does what `deed` makes of it and shows the product as it is then.
    void showForm(const QString &title, FormPanel *form, qint64 product,
                  std::function<std::function<void(Workspace &)>()> deed);
    void readChains(const std::function<void(const ChainChoices &)> &then);
    void showChains();
    void editChain(const ReviewChain &chain);
    void editCalendar(Id<Institution> institution);
    void withCurrent(const std::function<void(const Opened &)> &then);
    [[nodiscard]] QList<Column<ApprovalItem>> columns();

    ThumbnailLoader m_pictures;
    TableModel<ApprovalItem> m_model;
    QList<InstitutionItem> m_institutions;
    QStackedWidget *m_whole;
    QStackedWidget *m_views;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    ReviewView *m_review;
    SearchField *m_search;
    Chip *m_stage;
    Chip *m_waits;
    Chip *m_state;
    Chip *m_institution;
    QAction *m_begin;
    QAction *m_rules;
    qint64 m_open = 0; ///< the product that is shown
    qint64 m_round = 0;
};

} // namespace lianming

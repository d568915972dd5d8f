// The suppliers: what is open at each, and one of them with its factories at the right.
#pragma once

#include "core/suppliers/supplierservice.h"
#include "ui/models/tablemodel.h"
#include "ui/suppliers/supplierdetail.h"
#include "ui/widgets/twoversions.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;
class SearchField;

class SuppliersView : public PageView
{
    Q_OBJECT

public:
    explicit SuppliersView(Page &page);

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("supplier"), QStringLiteral("form"), QStringLiteral("factory")};
    }
    void showTourState(const QString &state) override;

Q_SIGNALS:
    void orderWanted(qint64 id);

private:
    /// `again`: unless it was closed meanwhile, or is being edited.
    void open(qint64 id, bool again = false);
    void listen(SupplierDetail *detail, const SupplierView &view);
    void edit(const Supplier &supplier);
    void editFactory(const Factory &factory);
    /// Somebody else changed the supplier or factory meanwhile: both versions beside each other.
    template<class Record>
    void compare(const QList<ComparedField<Record>> &fields, const Record &base, const Record &mine);
    void approve(qint64 factory);
    void audit(qint64 factory);
    void editContact(const SupplierContact &contact);
    void removeContact(const SupplierContact &contact);
    /// Archives a supplier or a factory, or restores it.
    template<class Record>
    void archive(const Record &record);
    void askSample(qint64 factory);
    /// Shows a form whose saving is `store`, done on the worker, and then the supplier again.
    /// `conflicted`: what happens where somebody else changed it meanwhile.
    void present(const QString &title, FormPanel *form, std::function<std::function<qint64(Workspace &)>()> store,
                 const std::function<void()> &conflicted = {});
    /// Does it on the worker, and shows the supplier again.
    void act(std::function<void(Workspace &)> work);

    TableModel<SupplierItem> m_model;
    QStackedWidget *m_views;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_state;
    SearchField *m_search;
    QAction *m_add;
    qint64 m_open = 0;
};

} // namespace lianming

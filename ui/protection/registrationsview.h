// The registrations: what lapses next first, and one of them with its papers, renewals and uses at the right.
#pragma once

#include "core/institutions/institution.h"
#include "core/protection/registrationservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/viewspage.h"

class QStackedWidget;

namespace lianming {

class Chip;
class EmptyState;
class ListFooter;
class RecordTable;
class RegistrationDetail;
class SearchField;

class RegistrationsView : public PageView
{
    Q_OBJECT

public:
    explicit RegistrationsView(Page &page);

    void reload() override;
    void retranslate() override;
    void openRecord(qint64 id) override;
    void step(int direction) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("registration"), QStringLiteral("form"), QStringLiteral("renewal")};
    }
    void showTourState(const QString &state) override;

private:
    [[nodiscard]] RegistrationFilter filter() const;
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showRegistration(qint64 id, bool again = false);
    void listen(RegistrationDetail *view, const RegistrationFile &file);
    void editRegistration(const Registration &registration);
    void renew(const Registration &registration);
    void recordUse(const Registration &registration);
    void importList(const QString &path);
    /// Shows a form whose saving is `store`, done on the worker, and then the registration.
    void present(const QString &title, FormPanel *form, qint64 shown,
                 std::function<std::function<qint64(Workspace &)>()> store);
    /// Does it on the worker, and shows the registration again.
    void act(std::function<void(Workspace &)> work);

    TableModel<RegistrationRow> m_model;
    QList<InstitutionItem> m_institutions;
    qint64 m_open = 0;
    bool m_isFiltered = false;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    Chip *m_kind;
    Chip *m_standing;
    SearchField *m_search;
    QAction *m_add;
    QAction *m_import;
};

} // namespace lianming

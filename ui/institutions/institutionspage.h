// The institutions that license, in a table; one open at the right with its people and its history.
#pragma once

#include "core/institutions/institutionservice.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"
#include "ui/shell/pageentry.h"

class QStackedWidget;

namespace lianming {

class EmptyState;
class ListFooter;
class RecordTable;
class SearchField;

class InstitutionsPage : public Page
{
    Q_OBJECT

public:
    explicit InstitutionsPage(Session &session);

    void reload() override;
    void openRecord(qint64 id) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_new; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("detail"), QStringLiteral("form")}; }
    void showTourState(const QString &state) override;

    [[nodiscard]] static QFuture<QList<RecordHit>> find(Session &session, const QString &text, int limit);

protected:
    void retranslate() override;

private:
    void showRecord(qint64 id);
    void edit(const Institution &institution);
    void editContact(Id<Institution> institution, qint64 contact);

    TableModel<InstitutionItem> m_model;
    qint64 m_open = 0;
    QStackedWidget *m_stack;
    SearchField *m_search;
    RecordTable *m_table;
    EmptyState *m_empty;
    ListFooter *m_footer;
    QAction *m_new;
};

} // namespace lianming

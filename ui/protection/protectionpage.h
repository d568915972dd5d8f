// What proves that something is ours, and what proves what was seen: registrations and evidence, as two lists.
#pragma once

#include "core/institutions/institution.h"
#include "core/protection/protectionservice.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace lianming {

class EmptyState;
class ListFooter;
class ProtectionDetail;
class RecordTable;
class SegmentedSwitch;

class ProtectionPage : public Page
{
    Q_OBJECT

public:
    explicit ProtectionPage(Session &session);

    void reload() override;
    /// A registration.
    void openRecord(qint64 id) override;
    /// {"view": "registrations" | "evidence"}.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_primary; }
    void step(int direction) override;
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("registration"), QStringLiteral("evidence"), QStringLiteral("form")};
    }
    void showTourState(const QString &state) override;

protected:
    void retranslate() override;

private:
    void show();
    /// Read again, it takes neither the place of a form nor of another record that was opened meanwhile.
    void showRegistration(qint64 id, bool again = false);
    void showEvidence(qint64 id, bool again = false);
    void editRegistration(const Registration &registration);
    void addEvidence();
    void verify(qint64 id);
    void exportEvidence(qint64 id);
    [[nodiscard]] bool onEvidence() const;

    TableModel<RegistrationRow> m_registrations;
    TableModel<EvidenceRow> m_evidence;
    QList<InstitutionItem> m_institutions;
    qint64 m_open = 0;
    bool m_openIsEvidence = false;
    QStackedWidget *m_stack;
    SegmentedSwitch *m_switch;
    RecordTable *m_registrationTable;
    RecordTable *m_evidenceTable;
    EmptyState *m_noRegistration;
    EmptyState *m_noEvidence;
    ListFooter *m_footer;
    QAction *m_primary = nullptr;
};

} // namespace lianming

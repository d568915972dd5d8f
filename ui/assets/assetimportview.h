// Bringing in a museum's collection: what was found in the files, which column is what (proposed, corrected here,
// remembered), beside the records (importrecords); a trial that says what would change, and the import. Nothing is
// changed before Import is pressed.
#pragma once

#include "core/exchange/assetimport.h"
#include "core/institutions/institution.h"
#include "ui/shell/session.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace lianming {

class ColumnChooser;
class ImportRecords;
class Label;
class LinkButton;

class AssetImportView : public QWidget
{
    Q_OBJECT

public:
    AssetImportView(Session &session, const QStringList &paths, const QList<InstitutionItem> &institutions,
                    Id<Institution> institution, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Done or given up; the institution whose assets to show, 0 for none.
    void closed(qint64 institution);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QHBoxLayout *head();
    [[nodiscard]] QWidget *left();
    void buildColumns();
    void retranslate();
    void lookInside();
    void readAgain(const std::optional<AssetMapping> &mapping);
    void showPreview(const ImportPreview &preview);
    void showFacts();
    void check();
    void import(bool trial);
    void callByNumbers();
    [[nodiscard]] AssetMapping chosen() const;
    [[nodiscard]] Id<Institution> institution() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isDone() const { return m_reported && !m_trial; }

    Session &m_session;
    QStringList m_paths;
    QList<InstitutionItem> m_institutions;
    ImportPlan m_plan;
    qsizetype m_part = 0;
    QMap<qsizetype, AssetMapping> m_mappings; ///< that a person has seen, by part
    ImportPreview m_preview;
    qint64 m_round = 0; ///< of the preview asked for last
    bool m_reported = false;
    bool m_trial = false;
    bool m_busy = false;

    Label *m_title;
    Label *m_facts;
    Label *m_partLabel;
    QComboBox *m_parts;
    Label *m_institutionLabel;
    QComboBox *m_institution;
    Label *m_rightsLabel;
    QComboBox *m_rights;
    Label *m_columnsHead;
    ColumnChooser *m_columns;
    ImportRecords *m_records;
    Label *m_problem;
    LinkButton *m_byNumbers;
    QPushButton *m_back;
    QPushButton *m_save;
    QPushButton *m_tryOut;
    QPushButton *m_import;
};

} // namespace lianming

// Where a contract is drafted: its text as on paper with its terms beside it, linked both ways, and the versions of its
// negotiation, compared word by word. Takes the place of the list on the page of contracts; forms open in the page's
// panel at the right. Reads through the page's worker; a contract that is signed can only be read.
#pragma once

#include "core/drafting/draftservice.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace lianming {

class EmptyState;
class Label;
class PaperView;
class SegmentedSwitch;
class TemplateChooser;
class TermsColumn;
class RoundsView;

class ContractDesk : public QWidget
{
    Q_OBJECT

public:
    /// Part of `page`, which lives longer.
    explicit ContractDesk(Page &page);

    /// Its own of the page's actions, once.
    void addActions();
    void open(qint64 contract);
    void close();
    [[nodiscard]] bool isOpen() const { return m_contract != 0; }
    [[nodiscard]] qint64 contract() const { return m_contract; }
    void reload();
    void retranslate();
    /// "text" or "versions".
    void showView(const QString &key);
    /// The document's language, which is not the screen's.
    void setLanguage(DocumentLanguage language);
    /// "text", "clause" (its form beside the text) or "versions".
    void showTourState(const QString &state);
    /// The form of the clause before or after the one that is open.
    void step(int direction);
    /// A draft that has been negotiated, or else any; 0 if there is none.
    [[nodiscard]] QFuture<qint64> contractForTour() const;

Q_SIGNALS:
    /// Back was pressed.
    void left();
    /// It shows something else, or nothing.
    void contentChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Content {
        DraftedContract drafted;
        QList<ContractRound> rounds;
        std::vector<OfferedTemplate> templates;
    };

    [[nodiscard]] QWidget *makeHead();
    void updateActions();
    [[nodiscard]] bool isDraft() const;
    /// A draft with a text, whose clauses can be changed.
    [[nodiscard]] bool hasText() const;
    void present();
    void presentText();
    void showFailure(const Error &error);
    void pressed(const QString &place);
    /// Marks a term on both sides; returns its places in the text.
    QStringList markTerm(LicenceTerm term);
    void goToTerm(LicenceTerm term);
    void goToClause(const QString &code);
    void openClause(const QString &code);
    void editClause(const QString &code);
    void insertClause();
    void insertOwn();
    void keepVersion();
    void begin(const QString &templateCode);
    /// Does a verb with the contract as it is stored, then `then`.
    void act(std::function<void(DraftService &, Id<Contract>, qint64 version)> verb, std::function<void()> then);
    /// The same once the form that is open may go, which it then does; the clause is marked.
    void actOnClause(const QString &code, std::function<void(DraftService &, Id<Contract>, qint64 version)> verb);

    Page &m_page;
    qint64 m_contract = 0;
    int m_round = 0; ///< counts readings: an earlier one's answer no longer counts
    std::optional<Content> m_content;
    DocumentLanguage m_language = DocumentLanguage::English;
    bool m_isNew = false; ///< nothing of this contract was shown yet

    QPushButton *m_back;
    Label *m_number;
    Label *m_title;
    SegmentedSwitch *m_view;
    SegmentedSwitch *m_languages;
    QPushButton *m_insertButton;
    QPushButton *m_keepButton;
    QAction *m_insert = nullptr;
    QAction *m_keep = nullptr;
    QStackedWidget *m_stack; ///< text, begin, nothing, versions
    QWidget *m_textView;
    PaperView *m_paper;
    TermsColumn *m_terms;
    TemplateChooser *m_chooser;
    EmptyState *m_nothing;
    RoundsView *m_versions;
};

} // namespace lianming

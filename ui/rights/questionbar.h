// The rights question as a sentence with chips: "May Taihu Snow use the Apsaras collection …?" Each chip chooses from a
// tree or a list; the sentence follows the language's own order. Holds values only; who asks the question is the view.
#pragma once

#include "core/rights/grant.h"
#include "ui/widgets/codesources.h"

#include <QWidget>

class QDateEdit;

namespace lianming {

class CodePicker;
class FlowRow;

/// A short list with words of which one is chosen, such as brands.
class OptionSource : public CodeSource
{
    Q_OBJECT

public:
    struct Option {
        QString code;
        QString english;
        QString chinese;
    };

    using CodeSource::CodeSource;

    void setOptions(const QList<Option> &options);

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] Cover cover(const QString &code, const QStringList &chosen) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    void search(const QString &typed) override;

private:
    [[nodiscard]] const Option *find(const QString &code) const;

    QList<Option> m_options;
};

class QuestionBar : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionBar(LookupSource::Ask lookUpAssets, QWidget *parent = nullptr);

    /// What can be chosen. Keeps what is chosen as far as it is still there.
    void setInstitutions(const QList<OptionSource::Option> &institutions);
    void setBrands(const QList<OptionSource::Option> &brands);
    void setCollections(const QList<LookupSource::Item> &collections);
    void setUsed(const std::vector<std::string> &categories, const std::vector<std::string> &channels,
                 const Regions &regions);

    [[nodiscard]] LookupSource &assetSource() const { return *m_assetSource; }
    [[nodiscard]] QString institution() const; ///< its code
    void setInstitution(const QString &code);
    /// The question as it stands; lists may be empty, days reversed.
    [[nodiscard]] GrantRequest request() const;
    void setRequest(const GrantRequest &request);
    /// What is still to be chosen, in the sentence's words; empty for a question that can be asked.
    [[nodiscard]] QStringList missing() const;
    /// The question as one line of text, for paper.
    [[nodiscard]] QString sentence() const;

    void retranslate();

Q_SIGNALS:
    void institutionChanged();
    /// Anything else of the question.
    void changed();

private:
    [[nodiscard]] CodePicker *addPicker(CodeSource *source, const char *name, bool single);
    [[nodiscard]] QDateEdit *addDay(const char *name);
    [[nodiscard]] static QString sentenceForm();
    void build();
    void edited();

    // Before the pickers, which enter themselves here while they are made.
    QHash<QString, QWidget *> m_parts; ///< by their names in the sentence
    QList<QWidget *> m_words;          ///< what stands between them
    bool m_isSetting = false;

    OptionSource *m_institutionSource;
    OptionSource *m_brandSource;
    LookupSource *m_assetSource;
    TerritorySource *m_territorySource;
    TerritorySource *m_exceptSource;
    CodePicker *m_institution;
    CodePicker *m_brand;
    CodePicker *m_assets;
    CodePicker *m_rights;
    CodePicker *m_categories = nullptr;
    CodePicker *m_territories;
    CodePicker *m_except;
    CodePicker *m_channels = nullptr;
    CodePicker *m_exclusivity;
    QDateEdit *m_start;
    QDateEdit *m_end;
    FlowRow *m_row;
};

} // namespace lianming

//! The codes of errors.

charte_syntax::words! {
    /// The stable code of an error. Codes are never reused.
    ErrorCode {
        /// The charter is not UTF-8, or neither TOML nor JSON.
        CharterSyntax = "E101",
        /// A charter has no such key.
        UnknownKey = "E102",
        /// A required key is missing.
        MissingKey = "E103",
        /// A value has the wrong type.
        WrongType = "E104",
        /// This version does not read this `format`.
        NewerFormat = "E105",
        /// A word is not on its list: a purpose, a role, an area, a technology, a fact.
        UnknownWord = "E106",
        /// Something occurs twice that may occur once.
        Duplicate = "E107",
        /// A value is malformed.
        Malformed = "E108",
        /// The charter has more entries than allowed.
        TooMany = "E109",
        /// The charter states a fact that is derived.
        DerivedFact = "E110",
        /// A declaration has no purposes.
        NoPurposes = "E111",
        /// Neither the charter nor the caller names a regime.
        NoRegime = "E112",
        /// No regime has this id.
        UnknownRegime = "E113",
        /// The regime has a binding limit of time, which compiled tables cannot hold.
        TimedTables = "E114",
        /// The regime file is not UTF-8, or neither TOML nor JSON.
        RegimeSyntax = "E201",
        /// A key, a type, a word or a value of the regime file is invalid.
        RegimeShape = "E202",
        /// The regime file contradicts itself: a citation names an unknown instrument, a rule is
        /// unreachable, or periods leave a gap.
        RegimeContent = "E203",
        /// The regime that the file extends does not exist, cannot be read, or extends this one.
        RegimeBase = "E204",
        /// The Set-Cookie line has neither a name nor a value.
        SetCookieEmpty = "E301",
        /// The Set-Cookie line contains a control character.
        SetCookieControl = "E302",
        // E303 and E304 were for lines without a name, which are cookies now.
        /// The name or the value of a header contains CR, LF or NUL.
        HeaderControl = "E305",
        /// The consent value is too long.
        ConsentTooLong = "E401",
        /// The consent value does not begin with `v1`.
        ConsentVersion = "E402",
        /// A token of the consent value is malformed.
        ConsentToken = "E403",
        /// The time or the revision of the consent value is missing, or occurs twice.
        ConsentCount = "E404",
        /// The act cannot be recorded.
        ConsentAct = "E405",
        /// The check at the end of the consent value is missing or wrong.
        ConsentCheck = "E406",
        /// The request has more consent cookies than are read, or they are too long together.
        ConsentCopies = "E407",
        /// The recording cannot be opened or read.
        RecordingUnreadable = "E501",
        /// The path of the recording is a directory.
        RecordingDirectory = "E502",
        /// The recording is empty.
        RecordingEmpty = "E503",
        /// The recording is not text.
        RecordingBinary = "E504",
        /// The recording ends in the middle.
        RecordingTruncated = "E505",
        /// The recording is not well-formed JSON.
        RecordingMalformed = "E506",
        /// The file is not a recording.
        RecordingUnknownFormat = "E507",
        /// A line of the recording does not belong to its format.
        RecordingBadLine = "E508",
        /// A part of the recording is larger than the reader accepts.
        RecordingTooLarge = "E509",
        /// The compressed recording is damaged.
        RecordingDamagedGzip = "E510",
        /// The compressed recording unpacks to far more than its size.
        RecordingGzipBomb = "E511",
        /// The file is not a baseline.
        BaselineMalformed = "E520",
        /// The catalogue is not TOML.
        CatalogueSyntax = "E550",
        /// A catalogue has no such key.
        CatalogueUnknownKey = "E551",
        /// A required key of the catalogue is missing.
        CatalogueMissingKey = "E552",
        /// A value of the catalogue has the wrong type.
        CatalogueWrongType = "E553",
        /// A value of the catalogue is malformed, or not on its list.
        CatalogueBadValue = "E554",
        /// A cookie names a provider that no catalogue declares.
        CatalogueUnknownProvider = "E555",
        /// The catalogue declares a provider twice.
        CatalogueDuplicateProvider = "E556",
        /// The catalogue declares a cookie twice.
        CatalogueDuplicateCookie = "E557",
        /// A pattern of the catalogue matches nearly every name, on every domain.
        CatalogueBroadPattern = "E558",
        /// The catalogue has more entries than allowed, or longer ones.
        CatalogueTooMany = "E559",
        /// The language is not a language tag.
        PageLanguage = "E560",
        /// The cookie page cannot link to the address of the visitor's choices.
        PageChoicesUrl = "E561",
        /// The library was built without the cookie page.
        PageNotBuiltIn = "E562",
        /// The document to import is not UTF-8.
        ImportNotUtf8 = "E570",
        /// The document to import is too large.
        ImportTooLarge = "E571",
        /// The document to import has no table of cookies.
        ImportNoTable = "E572",
        /// Neither the document nor the caller names the site.
        ImportNoSite = "E573",
        /// The imported page was made by a later version of the library.
        ImportNewerPage = "E574",
        /// The charter inside the imported page is damaged.
        ImportDamagedPage = "E575",
        /// The import does not result in a charter, because an option is invalid.
        ImportBadOption = "E576",
        /// The foreign consent is longer than its format allows.
        ForeignTooLong = "E601",
        /// The foreign consent is not in its format.
        ForeignMalformed = "E602",
        /// The foreign consent ends before its fields do.
        ForeignTruncated = "E603",
        /// A part of the foreign consent occurs twice, or two parts contradict each other.
        ForeignDuplicate = "E604",
        /// The version of the foreign consent is not supported.
        ForeignVersion = "E605",
        /// No reader knows a cookie or a key of this name.
        ForeignUnknownName = "E606",
        /// The site's table of foreign words has a mistake.
        ForeignTable = "E607",
        /// A field of the foreign consent holds a value that its format does not allow.
        ForeignBadValue = "E608",
        /// Data follow the last field of the foreign consent.
        ForeignTrailingData = "E609",
        /// Only a registered consent manager may write the format.
        ExportRegistered = "E611",
        /// The format holds the id of a record that its vendor keeps.
        ExportHosted = "E612",
        /// The format cannot say that something is not answered.
        ExportUnanswered = "E613",
        /// Only the vendor can read the foreign consent.
        ForeignOpaque = "E614",
        /// One word of the format would stand for different answers.
        ExportMixed = "E615",
        /// The format is not written.
        ExportNotWritten = "E616",
        /// Nothing says which words the format asks for.
        ExportNoWords = "E617",
        /// The library was built without the formats of other consent managers.
        InteropNotBuiltIn = "E618",
        /// No browser is installed.
        ScanNoBrowser = "E701",
        /// The given browser cannot be run.
        ScanBadBrowser = "E702",
        /// The browser cannot start its sandbox.
        ScanSandbox = "E703",
        /// The browser did not start.
        ScanBrowserStart = "E704",
        /// The browser ended during the scan.
        ScanBrowserEnded = "E705",
        /// The browser refused a command.
        ScanProtocol = "E706",
        /// The browser or the page did not answer in time.
        ScanTimeout = "E707",
        /// The page did not load.
        ScanNavigation = "E708",
        /// The page crashed.
        ScanPageCrashed = "E709",
        /// A script keeps the page busy, so the page does not answer.
        ScanPageBusy = "E710",
        /// The address cannot be loaded as a page.
        ScanBadAddress = "E711",
        /// A file of consent managers or button texts is malformed.
        ScanBadData = "E712",
        /// The page showed no consent banner.
        ScanNoBanner = "E713",
        /// The banner has no button for this answer.
        ScanNoButton = "E714",
        /// Nothing shows that the page accepted the answer.
        ScanUnconfirmed = "E715",
        /// Scans do not run on this operating system.
        ScanUnsupportedSystem = "E716",
        /// A file or a process of the scan cannot be used.
        ScanIo = "E717",
        /// The page shows no way to withdraw consent.
        ScanNoWithdrawal = "E718",
        /// The page sent more requests, or wrote more cookies, than a recording holds.
        ScanTooMuch = "E719",
        /// The folder of a scan holds the recordings of another scan.
        ScanOtherFolder = "E720",
        /// A bug in Charte.
        Internal = "E901",
    }
}

impl ErrorCode {
    /// The error in one line.
    ///
    /// ```
    /// use charte_codes::ErrorCode;
    ///
    /// assert_eq!(ErrorCode::NoPurposes.title(), "a declaration has no purposes");
    /// ```
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::CharterSyntax => "the charter is not UTF-8, or neither TOML nor JSON",
            Self::UnknownKey => "a charter has no such key",
            Self::MissingKey => "a required key is missing",
            Self::WrongType => "a value has the wrong type",
            Self::NewerFormat => "this version does not read this format",
            Self::UnknownWord => "a word is not on its list",
            Self::Duplicate => "something occurs twice that may occur once",
            Self::Malformed => "a value is malformed",
            Self::TooMany => "the charter has more entries than allowed",
            Self::DerivedFact => "the charter states a fact that is derived",
            Self::NoPurposes => "a declaration has no purposes",
            Self::NoRegime => "neither the charter nor the caller names a regime",
            Self::UnknownRegime => "no regime has this id",
            Self::TimedTables => "compiled tables cannot hold the regime's binding limit of time",
            Self::RegimeSyntax => "the regime file is not UTF-8, or neither TOML nor JSON",
            Self::RegimeShape => "a key, a type, a word or a value of the regime file is invalid",
            Self::RegimeContent => "the regime file contradicts itself",
            Self::RegimeBase => "the regime that the file extends cannot be used",
            Self::SetCookieEmpty => "the Set-Cookie line has neither a name nor a value",
            Self::SetCookieControl => "the Set-Cookie line contains a control character",
            Self::HeaderControl => "the name or the value of a header contains CR, LF or NUL",
            Self::ConsentTooLong => "the consent value is too long",
            Self::ConsentVersion => "the consent value does not begin with v1",
            Self::ConsentToken => "a token of the consent value is malformed",
            Self::ConsentCount => {
                "the time or the revision of the consent value is missing, or occurs twice"
            }
            Self::ConsentAct => "the act cannot be recorded",
            Self::ConsentCheck => "the check at the end of the consent value is missing or wrong",
            Self::ConsentCopies => "more consent cookies than are read, or too long together",
            Self::RecordingUnreadable => "the recording cannot be opened or read",
            Self::RecordingDirectory => "the path of the recording is a directory",
            Self::RecordingEmpty => "the recording is empty",
            Self::RecordingBinary => "the recording is not text",
            Self::RecordingTruncated => "the recording ends in the middle",
            Self::RecordingMalformed => "the recording is not well-formed JSON",
            Self::RecordingUnknownFormat => "the file is not a recording",
            Self::RecordingBadLine => "a line of the recording does not belong to its format",
            Self::RecordingTooLarge => "a part of the recording is larger than the reader accepts",
            Self::RecordingDamagedGzip => "the compressed recording is damaged",
            Self::RecordingGzipBomb => "the compressed recording unpacks to far more than its size",
            Self::BaselineMalformed => "the file is not a baseline",
            Self::CatalogueSyntax => "the catalogue is not TOML",
            Self::CatalogueUnknownKey => "a catalogue has no such key",
            Self::CatalogueMissingKey => "a required key of the catalogue is missing",
            Self::CatalogueWrongType => "a value of the catalogue has the wrong type",
            Self::CatalogueBadValue => "a value of the catalogue is malformed, or not on its list",
            Self::CatalogueUnknownProvider => {
                "a cookie names a provider that no catalogue declares"
            }
            Self::CatalogueDuplicateProvider => "the catalogue declares a provider twice",
            Self::CatalogueDuplicateCookie => "the catalogue declares a cookie twice",
            Self::CatalogueBroadPattern => {
                "a pattern of the catalogue matches nearly every name, on every domain"
            }
            Self::CatalogueTooMany => "the catalogue has more entries than allowed, or longer ones",
            Self::PageLanguage => "the language is not a language tag",
            Self::PageChoicesUrl => {
                "the cookie page cannot link to the address of the visitor's choices"
            }
            Self::PageNotBuiltIn => "the library was built without the cookie page",
            Self::ImportNotUtf8 => "the document to import is not UTF-8",
            Self::ImportTooLarge => "the document to import is too large",
            Self::ImportNoTable => "the document to import has no table of cookies",
            Self::ImportNoSite => "neither the document nor the caller names the site",
            Self::ImportNewerPage => "the imported page was made by a later version of Charte",
            Self::ImportDamagedPage => "the charter inside the imported page is damaged",
            Self::ImportBadOption => {
                "the import does not result in a charter, because an option is invalid"
            }
            Self::ForeignTooLong => "the foreign consent is longer than its format allows",
            Self::ForeignMalformed => "the foreign consent is not in its format",
            Self::ForeignTruncated => "the foreign consent ends before its fields do",
            Self::ForeignDuplicate => {
                "a part of the foreign consent occurs twice, or two parts contradict each other"
            }
            Self::ForeignVersion => "the version of the foreign consent is not supported",
            Self::ForeignUnknownName => "no reader knows a cookie or a key of this name",
            Self::ForeignTable => "the site's table of foreign words has a mistake",
            Self::ForeignBadValue => {
                "a field of the foreign consent holds a value that its format does not allow"
            }
            Self::ForeignTrailingData => "data follow the last field of the foreign consent",
            Self::ExportRegistered => "only a registered consent manager may write the format",
            Self::ExportHosted => "the format holds the id of a record that its vendor keeps",
            Self::ExportUnanswered => "the format cannot say that something is not answered",
            Self::ForeignOpaque => "only the vendor can read the foreign consent",
            Self::ExportMixed => "one word of the format would stand for different answers",
            Self::ExportNotWritten => "the format is not written",
            Self::ExportNoWords => "nothing says which words the format asks for",
            Self::InteropNotBuiltIn => {
                "the library was built without the formats of other consent managers"
            }
            Self::ScanNoBrowser => "no browser is installed",
            Self::ScanBadBrowser => "the given browser cannot be run",
            Self::ScanSandbox => "the browser cannot start its sandbox",
            Self::ScanBrowserStart => "the browser did not start",
            Self::ScanBrowserEnded => "the browser ended during the scan",
            Self::ScanProtocol => "the browser refused a command",
            Self::ScanTimeout => "the browser or the page did not answer in time",
            Self::ScanNavigation => "the page did not load",
            Self::ScanPageCrashed => "the page crashed",
            Self::ScanPageBusy => "a script keeps the page busy, so the page does not answer",
            Self::ScanBadAddress => "the address cannot be loaded as a page",
            Self::ScanBadData => "a file of consent managers or button texts is malformed",
            Self::ScanNoBanner => "the page showed no consent banner",
            Self::ScanNoButton => "the banner has no button for this answer",
            Self::ScanUnconfirmed => "nothing shows that the page accepted the answer",
            Self::ScanUnsupportedSystem => "scans do not run on this operating system",
            Self::ScanIo => "a file or a process of the scan cannot be used",
            Self::ScanNoWithdrawal => "the page shows no way to withdraw consent",
            Self::ScanTooMuch => {
                "the page sent more requests, or wrote more cookies, than a recording holds"
            }
            Self::ScanOtherFolder => "the folder holds the recordings of another scan",
            Self::Internal => "a bug in Charte",
        }
    }

    /// The number of the code: 103 for `E103`.
    ///
    /// ```
    /// use charte_codes::ErrorCode;
    ///
    /// assert_eq!(ErrorCode::MissingKey.number(), 103);
    /// ```
    #[must_use]
    pub const fn number(self) -> u32 {
        match self.id().as_bytes() {
            [_, hundreds, tens, ones] => digit(*hundreds)
                .wrapping_mul(100)
                .wrapping_add(digit(*tens).wrapping_mul(10))
                .wrapping_add(digit(*ones)),
            // Every id has three digits. A wrong one is a bug, never a success.
            _ => 901,
        }
    }
}

const fn digit(letter: u8) -> u32 {
    letter.wrapping_sub(b'0') as u32
}

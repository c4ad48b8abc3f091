// Each test already drives several browsers and servers: two cores have no room for two tests at once.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
